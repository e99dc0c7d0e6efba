package io.leat.runtime.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leat.api.sink.Sink;
import io.leat.api.sink.SinkWriter;
import io.leat.api.sink.WriterInitContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps, over all runs of a job, what is committed, in the order in which it was written: a store with transactions, whose
 * names are what a checkpoint keeps.
 *
 * @param <T> the type of the records
 */
final class CollectingSink<T extends Comparable<T>> implements Sink<T> {
    private final transient Map<String, List<T>> prepared = new ConcurrentHashMap<>();
    private final transient ConcurrentLinkedQueue<T> committed = new ConcurrentLinkedQueue<>();
    private final transient AtomicInteger transactions = new AtomicInteger();

    List<T> inOrder() {
        return List.copyOf(committed);
    }

    List<T> sorted() {
        return committed.stream().sorted().toList();
    }

    private void commit(String transaction) {
        List<T> records = prepared.remove(transaction);
        if (records != null) {
            committed.addAll(records);
        }
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        for (byte[] state : context.restoredState()) {
            Arrays.stream(new String(state, UTF_8).split(",", -1)).forEach(this::commit);
        }
        return new Writer();
    }

    private final class Writer implements SinkWriter<T> {
        private record Transaction(long checkpointId, String name) {}

        private final List<Transaction> uncommitted = new ArrayList<>();
        private List<T> written = new ArrayList<>();
        private boolean inputEnded;

        @Override
        public void write(T element, long timestamp) {
            if (inputEnded) {
                throw new IllegalStateException("a record came after the end of the input");
            }
            written.add(element);
        }

        @Override
        public byte[] snapshotState(long checkpointId, boolean endOfInput) {
            String name = "t" + transactions.incrementAndGet();
            prepared.put(name, written);
            uncommitted.add(new Transaction(checkpointId, name));
            written = new ArrayList<>();
            inputEnded = endOfInput;
            return String.join(",", uncommitted.stream().map(Transaction::name).toList())
                    .getBytes(UTF_8);
        }

        @Override
        public void commit(long checkpointId) {
            while (!uncommitted.isEmpty() && uncommitted.get(0).checkpointId() <= checkpointId) {
                CollectingSink.this.commit(uncommitted.remove(0).name());
            }
        }

        @Override
        public void close() {
            written.clear();
        }
    }
}
