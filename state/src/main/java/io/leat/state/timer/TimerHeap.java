package io.leat.state.timer;

import io.leat.memory.page.Page;
import io.leat.state.table.KeyedTable;
import io.leat.state.table.PageSource;
import java.util.Arrays;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A heap of timers in off-heap pages, the next to fire at position 0: four children a node, so that siblings share a
 * cache line.
 *
 * <pre>
 *   0                   8             12            16
 *   +-------------------+-------------+-------------+
 *   | time              | key prefix  | reference   |
 *   +-------------------+-------------+-------------+
 * </pre>
 *
 * <p>The prefix is the key's first four bytes, big-endian, so most comparisons are decided without looking at the
 * record. Invariant: each record's {@code extra} field holds the position of its node. Owned by the subtask's thread.
 */
final class TimerHeap implements AutoCloseable {
    private static final int TIME = 0;
    private static final int PREFIX = 8;
    private static final int REFERENCE = 12;
    private static final int NODE_SHIFT = 4;
    private static final int ARITY_SHIFT = 2;
    private static final int ARITY = 1 << ARITY_SHIFT;

    private final KeyedTable table;
    private final PageSource source;
    private final int nodeBits;
    private final int nodeMask;
    private Page[] pages = new Page[ARITY];
    private UnsafeBuffer[] buffers = new UnsafeBuffer[ARITY];
    private int pageCount;
    private int size;

    TimerHeap(KeyedTable table, PageSource source) {
        this.table = table;
        this.source = source;
        this.nodeBits = Integer.numberOfTrailingZeros(source.pageBytes()) - NODE_SHIFT;
        this.nodeMask = (1 << nodeBits) - 1;
    }

    int size() {
        return size;
    }

    /** The time of the next timer; there must be one. */
    long firstTime() {
        return time(0);
    }

    /** The record of the next timer; there must be one. */
    int firstReference() {
        return reference(0);
    }

    /** Makes room for one more, so that the {@link #add} that follows cannot fail. */
    void ensureRoom() {
        if (size >>> nodeBits < pageCount) {
            return;
        }
        if (pageCount == pages.length) {
            pages = Arrays.copyOf(pages, pageCount * 2);
            buffers = Arrays.copyOf(buffers, pageCount * 2);
        }
        Page page = source.acquire(table.name());
        pages[pageCount] = page;
        buffers[pageCount++] = page.buffer();
    }

    /** Adds a timer; {@link #ensureRoom} came before. */
    void add(int reference) {
        siftUp(size++, table.time(reference), table.keyPrefix(reference), reference);
    }

    /** Removes the timer at a position. */
    void remove(int position) {
        int last = --size;
        long time = time(last);
        int prefix = prefix(last, buffer(last));
        int reference = reference(last);
        if (position != last) {
            if (position > 0 && isBefore(time, prefix, reference, parent(position))) {
                siftUp(position, time, prefix, reference);
            } else {
                siftDown(position, time, prefix, reference);
            }
        }
        releaseSpare();
    }

    @Override
    public void close() {
        while (pageCount > 0) {
            releaseLast();
        }
        size = 0;
    }

    private void siftUp(int from, long time, int prefix, int reference) {
        int position = from;
        while (position > 0) {
            int parent = parent(position);
            if (!isBefore(time, prefix, reference, parent)) {
                break;
            }
            copy(parent, position);
            position = parent;
        }
        put(position, time, prefix, reference);
    }

    private void siftDown(int from, long time, int prefix, int reference) {
        int position = from;
        for (int child = firstChildBefore(position, time, prefix, reference);
                child >= 0;
                child = firstChildBefore(position, time, prefix, reference)) {
            copy(child, position);
            position = child;
        }
        put(position, time, prefix, reference);
    }

    /** The child of {@code position} that comes first, if it comes before the given timer; else -1. */
    private int firstChildBefore(int position, long time, int prefix, int reference) {
        int child = (position << ARITY_SHIFT) + 1;
        if (child >= size) {
            return -1;
        }
        int first = child;
        int end = Math.min(child + ARITY, size);
        for (int i = child + 1; i < end; i++) {
            if (isBefore(time(i), prefix(i, buffer(i)), reference(i), first)) {
                first = i;
            }
        }
        return isBefore(time, prefix, reference, first) ? -1 : first;
    }

    /** Whether a timer fires before the one at {@code position}: by time, then key, then namespace. */
    private boolean isBefore(long time, int prefix, int reference, int position) {
        UnsafeBuffer node = buffer(position);
        int offset = offset(position);
        long otherTime = node.getLong(offset + TIME);
        if (time != otherTime) {
            return time < otherTime;
        }
        int otherPrefix = node.getInt(offset + PREFIX);
        if (prefix != otherPrefix) {
            return Integer.compareUnsigned(prefix, otherPrefix) < 0;
        }
        return compareRecords(reference, node.getInt(offset + REFERENCE)) < 0;
    }

    private int compareRecords(int left, int right) {
        int byKey = table.compareKeys(left, right);
        if (byKey != 0) {
            return byKey;
        }
        int byFirst = Long.compare(table.namespace1(left), table.namespace1(right));
        return byFirst != 0 ? byFirst : Long.compare(table.namespace2(left), table.namespace2(right));
    }

    private void copy(int from, int to) {
        put(to, time(from), prefix(from, buffer(from)), reference(from));
    }

    private void put(int position, long time, int prefix, int reference) {
        UnsafeBuffer node = buffer(position);
        int offset = offset(position);
        node.putLong(offset + TIME, time);
        node.putInt(offset + PREFIX, prefix);
        node.putInt(offset + REFERENCE, reference);
        table.extra(reference, position);
    }

    private long time(int position) {
        return buffer(position).getLong(offset(position) + TIME);
    }

    private int prefix(int position, UnsafeBuffer node) {
        return node.getInt(offset(position) + PREFIX);
    }

    private int reference(int position) {
        return buffer(position).getInt(offset(position) + REFERENCE);
    }

    private UnsafeBuffer buffer(int position) {
        return buffers[position >>> nodeBits];
    }

    private int offset(int position) {
        return (position & nodeMask) << NODE_SHIFT;
    }

    private static int parent(int position) {
        return (position - 1) >>> ARITY_SHIFT;
    }

    /** Keeps one empty page, so that a queue whose size swings round a page boundary does not toggle it. */
    private void releaseSpare() {
        if (pageCount > 1 && size <= (pageCount - 2) << nodeBits) {
            releaseLast();
        }
    }

    private void releaseLast() {
        source.release(pages[--pageCount]);
        pages[pageCount] = null;
        buffers[pageCount] = null;
    }
}
