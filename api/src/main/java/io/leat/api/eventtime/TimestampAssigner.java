package io.leat.api.eventtime;

/**
 * Gives a record its event time.
 *
 * @param <T> the type of the records
 */
@FunctionalInterface
public interface TimestampAssigner<T> {
    /** The timestamp of a record that has none. */
    long NO_TIMESTAMP = Long.MIN_VALUE;

    /** The event time, ms; {@code recordTimestamp} is what the source gave, or {@link #NO_TIMESTAMP}. */
    long extractTimestamp(T element, long recordTimestamp);
}
