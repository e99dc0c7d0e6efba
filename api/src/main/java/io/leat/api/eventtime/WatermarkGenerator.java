package io.leat.api.eventtime;

/**
 * Makes watermarks from what it sees.
 *
 * @param <T> the type of the records
 */
public interface WatermarkGenerator<T> {
    /** Called for each record. */
    void onEvent(T event, long eventTimestamp, WatermarkOutput output);

    /** Called now and then between records. */
    void onPeriodicEmit(WatermarkOutput output);
}
