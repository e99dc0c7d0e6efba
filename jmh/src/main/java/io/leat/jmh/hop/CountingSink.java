package io.leat.jmh.hop;

import io.leat.api.sink.Sink;
import io.leat.api.sink.SinkWriter;
import io.leat.api.sink.WriterInitContext;
import java.io.Serializable;

/**
 * Counts what arrives and discards it.
 *
 * @param <T> the type of the records
 */
final class CountingSink<T> implements Sink<T> {
    private static final long serialVersionUID = 1;

    private final transient Arrivals arrivals;
    private final Counting<T> counting;

    CountingSink(Arrivals arrivals, Counting<T> counting) {
        this.arrivals = arrivals;
        this.counting = counting;
    }

    /**
     * Reads a record into a count.
     *
     * @param <T> the type of the records
     */
    @FunctionalInterface
    interface Counting<T> extends Serializable {
        /** Adds a record. */
        void add(Count count, T element);
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        return new Writer();
    }

    private final class Writer implements SinkWriter<T> {
        private final Count count = new Count();

        @Override
        public void write(T element, long timestamp) {
            counting.add(count, element);
        }

        @Override
        public byte[] snapshotState(long checkpointId, boolean endOfInput) {
            return new byte[0];
        }

        @Override
        public void commit(long checkpointId) {
            // There is nothing to make visible.
        }

        @Override
        public void close() {
            arrivals.add(count);
        }
    }
}
