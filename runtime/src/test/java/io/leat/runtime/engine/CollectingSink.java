package io.leat.runtime.engine;

import io.leat.api.sink.Sink;
import io.leat.api.sink.SinkWriter;
import io.leat.api.sink.WriterInitContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Keeps what is committed, in the order in which it was written.
 *
 * @param <T> the type of the records
 */
final class CollectingSink<T extends Comparable<T>> implements Sink<T> {
    private final transient ConcurrentLinkedQueue<T> committed = new ConcurrentLinkedQueue<>();

    List<T> inOrder() {
        return List.copyOf(committed);
    }

    List<T> sorted() {
        return committed.stream().sorted().toList();
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        return new Writer();
    }

    private final class Writer implements SinkWriter<T> {
        private final List<T> written = new ArrayList<>();
        private final List<T> covered = new ArrayList<>();

        @Override
        public void write(T element, long timestamp) {
            written.add(element);
        }

        @Override
        public byte[] snapshotState(long checkpointId, boolean endOfInput) {
            covered.addAll(written);
            written.clear();
            return new byte[0];
        }

        @Override
        public void commit(long checkpointId) {
            committed.addAll(covered);
            covered.clear();
        }

        @Override
        public void close() {
            written.clear();
        }
    }
}
