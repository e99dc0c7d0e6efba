package io.leat.jmh.chain;

import io.leat.api.sink.Sink;
import io.leat.api.sink.SinkWriter;
import io.leat.api.sink.WriterInitContext;

/**
 * Counts and sums what arrives. The totals are set when a writer is closed and read when the job has ended.
 *
 * @param <T> the type of the records
 */
abstract class SummingSink<T> implements Sink<T> {
    private static final long serialVersionUID = 1;

    private transient volatile Totals totals = new Totals(0, 0);

    /**
     * What arrived.
     *
     * @param count records
     * @param sum   of their values
     */
    record Totals(long count, long sum) {}

    /** What a record adds to the sum. */
    abstract long valueOf(T element);

    /** What arrived at the writer that was closed last. */
    final Totals totals() {
        return totals;
    }

    @Override
    public final SinkWriter<T> createWriter(WriterInitContext context) {
        return new Writer();
    }

    private final class Writer implements SinkWriter<T> {
        private long count;
        private long sum;

        @Override
        public void write(T element, long timestamp) {
            count++;
            sum += valueOf(element);
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
            totals = new Totals(count, sum);
        }
    }
}
