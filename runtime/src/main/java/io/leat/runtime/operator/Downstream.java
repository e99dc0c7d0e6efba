package io.leat.runtime.operator;

/**
 * What stands behind an operator: the next operator of the chain, the writer of an exchange, or several of them.
 *
 * @param <T> the type of the records
 */
public interface Downstream<T> {
    /**
     * Takes a record. Never blocks; the record may be reused by the caller as soon as this returns.
     *
     * @param timestamp event time, ms, or {@link io.leat.api.eventtime.TimestampAssigner#NO_TIMESTAMP}
     */
    void accept(T record, long timestamp);

    /** Takes a watermark, ms, higher than the last. */
    void watermark(long timestamp);
}
