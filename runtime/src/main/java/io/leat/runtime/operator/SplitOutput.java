package io.leat.runtime.operator;

import io.leat.api.eventtime.TimestampAssigner;
import io.leat.api.eventtime.Watermark;
import io.leat.api.eventtime.WatermarkGenerator;
import io.leat.api.eventtime.WatermarkOutput;
import io.leat.api.source.SourceOutput;

/**
 * The output of one split, with a watermark generator of its own. Owned by its subtask's thread.
 *
 * @param <T> the type of the records
 */
final class SplitOutput<T> implements SourceOutput<T>, WatermarkOutput {
    /** What stands behind all splits of a source. */
    interface Chain<T> {
        /** Takes a record of {@code split}. */
        void emit(SplitOutput<T> split, T record, long timestamp);
    }

    private final TimestampAssigner<T> assigner;
    private final WatermarkGenerator<T> generator;
    private final Chain<T> chain;
    private long watermark = Long.MIN_VALUE;
    private boolean touched;
    private boolean idle;

    SplitOutput(TimestampAssigner<T> assigner, WatermarkGenerator<T> generator, Chain<T> chain) {
        this.assigner = assigner;
        this.generator = generator;
        this.chain = chain;
    }

    @Override
    public void collect(T record) {
        chain.emit(this, record, TimestampAssigner.NO_TIMESTAMP);
    }

    @Override
    public void collect(T record, long timestamp) {
        chain.emit(this, record, timestamp);
    }

    TimestampAssigner<T> assigner() {
        return assigner;
    }

    WatermarkGenerator<T> generator() {
        return generator;
    }

    /** There was a record. */
    void touch() {
        touched = true;
    }

    /** Asks the generator, where there were records since it was last asked. */
    void emitPeriodically() {
        if (touched) {
            touched = false;
            generator.onPeriodicEmit(this);
        }
    }

    /** The split's watermark, ms; an idle split holds nobody back. */
    long watermark() {
        return idle ? Long.MAX_VALUE : watermark;
    }

    boolean isIdle() {
        return idle;
    }

    @Override
    public void emitWatermark(Watermark next) {
        watermark = Math.max(watermark, next.getTimestamp());
        idle = false;
    }

    @Override
    public void markIdle() {
        idle = true;
    }

    @Override
    public void markActive() {
        idle = false;
    }
}
