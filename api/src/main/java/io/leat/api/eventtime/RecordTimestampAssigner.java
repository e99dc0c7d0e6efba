package io.leat.api.eventtime;

/**
 * Keeps the timestamp the source gave.
 *
 * @param <T> the type of the records
 */
public final class RecordTimestampAssigner<T> implements TimestampAssigner<T> {
    @Override
    public long extractTimestamp(T element, long recordTimestamp) {
        return recordTimestamp;
    }
}
