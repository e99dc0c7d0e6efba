package io.leat.api.sink;

/**
 * Drops what it gets.
 *
 * @param <T> the type of the records
 */
public final class DiscardingSink<T> implements Sink<T> {
    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        return new Writer<>();
    }

    /** Owned by the subtask; holds nothing. */
    private static final class Writer<T> implements SinkWriter<T> {
        private static final byte[] NO_STATE = {};

        @Override
        public void write(T element, long timestamp) {}

        @Override
        public byte[] snapshotState(long checkpointId, boolean endOfInput) {
            return NO_STATE;
        }

        @Override
        public void commit(long checkpointId) {}

        @Override
        public void close() {}
    }
}
