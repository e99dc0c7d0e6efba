package io.leat.state.testing;

import io.leat.memory.budget.BudgetKind;
import io.leat.memory.budget.MemoryBudgets;
import io.leat.memory.page.PagePool;
import io.leat.serialize.key.KeyHash;
import io.leat.state.backend.KeyedStateBackend;
import io.leat.state.backend.OffHeapStateBackend;
import io.leat.state.keygroup.KeyGroupRange;
import io.leat.state.keygroup.KeyGroups;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.agrona.concurrent.UnsafeBuffer;

/** A pool of small pages and the backends over it. Closing checks that every page came back. */
public final class StateFixture implements AutoCloseable {
    /** The number of key groups. */
    public static final int MAX_PARALLELISM = 128;

    /** The most that a key and its value may have together. */
    public static final int MAX_ENTRY_BYTES = 2 << 20;

    private final PagePool pool;
    private final List<KeyedStateBackend> backends = new ArrayList<>();
    private final UnsafeBuffer key = new UnsafeBuffer(new byte[MAX_ENTRY_BYTES + 1]);

    /** A pool of {@code pages} pages. */
    public StateFixture(int pageBytes, int pages) {
        MemoryBudgets budgets = new MemoryBudgets(Map.of(BudgetKind.MANAGED, (long) pageBytes * pages));
        pool = new PagePool(budgets, BudgetKind.MANAGED, "managed", pageBytes, pages);
    }

    /** The pool. */
    public PagePool pool() {
        return pool;
    }

    /** A backend for all key groups. */
    public KeyedStateBackend backend() {
        return backend(0, 1);
    }

    /** A backend for the key groups of one of several subtasks. */
    public KeyedStateBackend backend(int subtask, int parallelism) {
        KeyGroupRange range = KeyGroups.rangeOf(subtask, parallelism, MAX_PARALLELISM);
        KeyedStateBackend backend =
                new OffHeapStateBackend(pool, "test " + subtask, MAX_PARALLELISM, range, MAX_ENTRY_BYTES);
        backends.add(backend);
        return backend;
    }

    /** Makes a number the current key. */
    public void key(KeyedStateBackend backend, long number) {
        key.putLong(0, number);
        setKey(backend, Long.BYTES);
    }

    /** Makes a text the current key. */
    public void key(KeyedStateBackend backend, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        key.putBytes(0, bytes);
        setKey(backend, bytes.length);
    }

    /** The current key as a text. */
    public static String keyText(KeyedStateBackend backend) {
        return backend.currentKey().getStringWithoutLengthUtf8(0, backend.currentKeyLength());
    }

    /** The key group of a text. */
    public int group(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return KeyGroups.of(KeyHash.hash(new UnsafeBuffer(bytes), 0, bytes.length), MAX_PARALLELISM);
    }

    /** The bytes of a snapshot. */
    public static byte[] snapshot(KeyedStateBackend backend) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        backend.snapshot(out);
        return out.toByteArray();
    }

    /** Restores all the groups of a backend that has those of one of several subtasks. */
    public static void restore(KeyedStateBackend backend, byte[] snapshot, int subtask, int parallelism)
            throws IOException {
        backend.restore(new ByteArrayInputStream(snapshot), KeyGroups.rangeOf(subtask, parallelism, MAX_PARALLELISM));
    }

    @Override
    public void close() {
        backends.forEach(KeyedStateBackend::close);
        pool.close();
    }

    private void setKey(KeyedStateBackend backend, int length) {
        long hash = KeyHash.hash(key, 0, length);
        backend.setCurrentKey(key, 0, length, hash, KeyGroups.of(hash, MAX_PARALLELISM));
    }
}
