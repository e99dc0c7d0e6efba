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
    private final String operator;
    private final TimestampAssigner<T> assigner;
    private final WatermarkGenerator<T> generator;
    private final SubtaskCounters counters;
    private final Downstream<T> downstream;
    private long watermark = Long.MIN_VALUE;
    private boolean touched;
    private boolean idle;

    SplitOutput(
            String operator,
            TimestampAssigner<T> assigner,
            WatermarkGenerator<T> generator,
            SubtaskCounters counters,
            Downstream<T> downstream) {
        this.operator = operator;
        this.assigner = assigner;
        this.generator = generator;
        this.counters = counters;
        this.downstream = downstream;
    }

    @Override
    public void collect(T record) {
        collect(record, TimestampAssigner.NO_TIMESTAMP);
    }

    @Override
    public void collect(T record, long timestamp) {
        long assigned;
        try {
            assigned = assigner.extractTimestamp(record, timestamp);
        } catch (RuntimeException e) {
            throw FunctionFailure.of(operator + " (timestamps)", record, e);
        }
        counters.countIn();
        touched = true;
        downstream.accept(record, assigned);
        generator.onEvent(record, assigned, this);
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
