package io.leat.api.eventtime;

/**
 * Makes no watermarks.
 *
 * @param <T> the type of the records
 */
public final class NoWatermarksGenerator<T> implements WatermarkGenerator<T> {
    @Override
    public void onEvent(T event, long eventTimestamp, WatermarkOutput output) {}

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {}
}
