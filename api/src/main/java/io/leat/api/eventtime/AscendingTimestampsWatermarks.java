package io.leat.api.eventtime;

/**
 * Watermarks for timestamps that never fall: they trail the highest by one millisecond.
 *
 * @param <T> the type of the records
 */
public final class AscendingTimestampsWatermarks<T> implements WatermarkGenerator<T> {
    private long maxTimestamp = Long.MIN_VALUE + 1;

    @Override
    public void onEvent(T event, long eventTimestamp, WatermarkOutput output) {
        maxTimestamp = Math.max(maxTimestamp, eventTimestamp);
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        output.emitWatermark(new Watermark(maxTimestamp - 1));
    }
}
