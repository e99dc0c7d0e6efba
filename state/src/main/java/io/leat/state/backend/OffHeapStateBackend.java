package io.leat.state.backend;

import io.leat.memory.page.PagePool;
import io.leat.serialize.types.TypeInformation;
import io.leat.state.keygroup.KeyGroupRange;
import io.leat.state.snapshot.SnapshotLayout;
import io.leat.state.table.CurrentKey;
import io.leat.state.table.KeyedTable;
import io.leat.state.table.PageSource;
import io.leat.state.table.RecordStore;
import io.leat.state.timer.TimerQueue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.agrona.DirectBuffer;

/**
 * Keyed state in off-heap pages of the managed budget.
 *
 * <p>Owned by the subtask's thread. Takes pages from the pool as state grows and gives them back as it shrinks;
 * {@link #close()} returns all. The pool itself stays its maker's.
 */
public final class OffHeapStateBackend implements KeyedStateBackend {
    private final PageSource pages;
    private final RecordStore store;
    private final CurrentKey key;
    private final Map<String, NamedTable> tables = new TreeMap<>();
    private final TimerQueue eventTimeTimers;
    private final TimerQueue processingTimeTimers;

    /**
     * An empty backend. Takes no page yet.
     *
     * @param pool pages of the managed budget
     * @param owner names operator and subtask in messages
     * @param maxParallelism the number of key groups of the operator
     * @param range the key groups of this subtask
     * @param maxEntryBytes the most that a key and its value may have together
     */
    public OffHeapStateBackend(
            PagePool pool, String owner, int maxParallelism, KeyGroupRange range, int maxEntryBytes) {
        pages = new PageSource(pool, owner);
        store = new RecordStore(pages, maxEntryBytes);
        key = new CurrentKey(maxParallelism, range);
        eventTimeTimers = new TimerQueue("event-time timers", store, pages, key);
        processingTimeTimers = new TimerQueue("processing-time timers", store, pages, key);
    }

    @Override
    public void setCurrentKey(DirectBuffer source, int offset, int length, long keyHash, int keyGroup) {
        key.set(source, offset, length, keyHash, keyGroup);
    }

    @Override
    public DirectBuffer currentKey() {
        return key.bytes();
    }

    @Override
    public int currentKeyLength() {
        return key.length();
    }

    @Override
    public int currentKeyGroup() {
        return key.keyGroup();
    }

    @Override
    public <V> ValueTable<V> table(String name, TypeInformation<V> type) {
        checkText("name", name);
        checkText("type", type.toString());
        if (tables.size() == SnapshotLayout.MAX_STATES && !tables.containsKey(name)) {
            throw new IllegalArgumentException("states=" + tables.size() + ": no more are possible in one operator");
        }
        return tableNamed(name, type.toString()).values(type);
    }

    @Override
    public TimerQueue eventTimeTimers() {
        return eventTimeTimers;
    }

    @Override
    public TimerQueue processingTimeTimers() {
        return processingTimeTimers;
    }

    @Override
    public void snapshot(OutputStream out) throws IOException {
        new BackendSnapshot(out, key, tables.values()).write(eventTimeTimers, processingTimeTimers);
    }

    @Override
    public void restore(InputStream in, KeyGroupRange mine) throws IOException {
        if (!key.range().containsAll(mine)) {
            throw new IllegalArgumentException(
                    "mine=" + mine + " range=" + key.range() + ": a subtask restores only its own key groups");
        }
        try {
            new BackendRestore(in, this, key, mine).read();
        } finally {
            key.clear();
        }
    }

    @Override
    public long stateEntries() {
        long entries = 0;
        for (NamedTable table : tables.values()) {
            entries += table.records().size();
        }
        return entries;
    }

    @Override
    public void close() {
        for (NamedTable table : tables.values()) {
            table.records().close();
        }
        eventTimeTimers.close();
        processingTimeTimers.close();
        store.close();
        pages.close();
    }

    /** The state of that name; made with that type if there is none yet. */
    NamedTable tableNamed(String name, String type) {
        return tables.computeIfAbsent(
                name, absent -> new NamedTable(name, type, KeyedTable.ofValues(name, store, pages, key)));
    }

    private static void checkText(String what, String text) {
        if (text.isEmpty() || text.getBytes(StandardCharsets.UTF_8).length > SnapshotLayout.MAX_TEXT_BYTES) {
            throw new IllegalArgumentException("state " + what + " has length=" + text.length() + ": 1.."
                    + SnapshotLayout.MAX_TEXT_BYTES + " bytes are possible");
        }
    }
}
