package io.leat.runtime.operator;

import io.leat.api.eventtime.TimestampAssigner;
import io.leat.api.eventtime.Watermark;
import io.leat.api.eventtime.WatermarkGenerator;
import io.leat.api.eventtime.WatermarkOutput;
import io.leat.api.eventtime.WatermarkStrategy;

/**
 * {@code assignTimestampsAndWatermarks}: watermarks from before are dropped, but for the last one. Its generator is
 * asked for a watermark every {@value #RECORDS_BETWEEN_WATERMARKS} records and whenever the subtask has nothing else to
 * do.
 *
 * @param <T> the type of the records
 */
final class TimestampsOperator<T> implements Operator<T>, WatermarkOutput {
    private static final int RECORDS_BETWEEN_WATERMARKS = 64;

    private final OperatorContext context;
    private final TimestampAssigner<T> assigner;
    private final WatermarkGenerator<T> generator;
    private final Downstream<T> downstream;
    private long currentWatermark = Long.MIN_VALUE;
    private int sinceWatermark;

    TimestampsOperator(OperatorContext context, WatermarkStrategy<T> strategy, Downstream<T> downstream) {
        this.context = context;
        this.assigner = strategy.createTimestampAssigner(SourceTime.TIMESTAMPS);
        this.generator = strategy.createWatermarkGenerator(SourceTime.WATERMARKS);
        this.downstream = downstream;
    }

    @Override
    public void accept(T record, long timestamp) {
        long assigned;
        try {
            assigned = assigner.extractTimestamp(record, timestamp);
        } catch (RuntimeException e) {
            throw FunctionFailure.of(context.name(), record, e);
        }
        downstream.accept(record, assigned);
        generator.onEvent(record, assigned, this);
        if (++sinceWatermark >= RECORDS_BETWEEN_WATERMARKS) {
            sinceWatermark = 0;
            generator.onPeriodicEmit(this);
        }
    }

    @Override
    public void watermark(long timestamp) {
        if (timestamp == Long.MAX_VALUE) {
            emitWatermark(Watermark.MAX_WATERMARK);
        }
    }

    @Override
    public int advance(int limit) {
        long before = currentWatermark;
        if (sinceWatermark > 0) {
            sinceWatermark = 0;
            generator.onPeriodicEmit(this);
        }
        return currentWatermark == before ? 0 : 1;
    }

    @Override
    public void emitWatermark(Watermark watermark) {
        if (watermark.getTimestamp() > currentWatermark) {
            currentWatermark = watermark.getTimestamp();
            downstream.watermark(currentWatermark);
        }
    }

    @Override
    public void markIdle() {
        throw new UnsupportedOperationException(
                "operator=" + context.name() + ": idleness is not supported behind a source; use it at the source");
    }

    @Override
    public void markActive() {
        // Never idle, so always active already.
    }

    @Override
    public void open() {
        // Nothing to open: the strategy has no life cycle.
    }

    @Override
    public void close() {
        // Nothing to free.
    }
}
