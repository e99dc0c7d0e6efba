package io.leat.peers.flink;

import io.leat.jmh.hop.Arrivals;
import io.leat.jmh.hop.Count;
import java.io.Serializable;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Counts what arrives and discards it. Flink runs copies of it, so they all leave their counts in one place of the JVM.
 *
 * @param <T> the type of the records
 */
final class CountingSink<T> implements Sink<T> {
    static final Arrivals ARRIVALS = new Arrivals();

    private static final long serialVersionUID = 1;

    private final Counting<T> counting;

    CountingSink(Counting<T> counting) {
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
        return new Writer<>(counting);
    }

    private record Writer<T>(Counting<T> counting, Count count) implements SinkWriter<T> {
        Writer(Counting<T> counting) {
            this(counting, new Count());
        }

        @Override
        public void write(T element, Context context) {
            counting.add(count, element);
        }

        @Override
        public void flush(boolean endOfInput) {
            // Nothing is held back.
        }

        @Override
        public void close() {
            ARRIVALS.add(count);
        }
    }
}
