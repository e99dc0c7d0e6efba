package io.leat.runtime.operator;

import io.leat.api.functions.Collector;

/**
 * Gives what a function collects the timestamp of the record or timer it is called for.
 *
 * @param <T> the type of the records
 */
final class TimestampedCollector<T> implements Collector<T> {
    private final Downstream<T> downstream;
    private long timestamp;

    TimestampedCollector(Downstream<T> downstream) {
        this.downstream = downstream;
    }

    void setTimestamp(long timestamp) {
        this.timestamp = timestamp;
    }

    @Override
    public void collect(T record) {
        downstream.accept(record, timestamp);
    }

    void watermark(long watermark) {
        downstream.watermark(watermark);
    }
}
