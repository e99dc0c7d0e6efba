package io.leat.state.timer;

import io.leat.state.table.CurrentKey;
import io.leat.state.table.KeyedTable;
import io.leat.state.table.PageSource;
import io.leat.state.table.RecordStore;

/**
 * The timers of one operator and one kind of time: a hash table that knows each (key, namespace, time) once, and a heap
 * that knows which is next.
 *
 * <p>Owned by the subtask's thread; the backend that made it frees its memory. Timers fire by time, then by the key's
 * bytes (unsigned, a prefix first), then by namespace: the order does not depend on hashes, on parallelism or on the
 * order of registration. Registering allocates nothing on the heap.
 */
public final class TimerQueue implements AutoCloseable {
    private final KeyedTable table;
    private final TimerHeap heap;
    private boolean firing;

    /** An empty queue; {@code name} is for messages. */
    public TimerQueue(String name, RecordStore store, PageSource pages, CurrentKey key) {
        this.table = KeyedTable.ofTimers(name, store, pages, key);
        this.heap = new TimerHeap(table, pages);
    }

    /**
     * Registers a timer of the current key.
     *
     * @return false if there is one already for this key, namespace and time
     * @throws io.leat.state.table.StateMemoryException if there is no memory; nothing has changed then
     */
    public boolean register(long time, long namespace1, long namespace2) {
        if (table.find(namespace1, namespace2, time) != 0) {
            return false;
        }
        heap.ensureRoom();
        heap.add(table.insert(namespace1, namespace2, time, 0));
        return true;
    }

    /**
     * Deletes a timer of the current key.
     *
     * @return false if there is none for this key, namespace and time
     */
    public boolean delete(long time, long namespace1, long namespace2) {
        int reference = table.find(namespace1, namespace2, time);
        if (reference == 0) {
            return false;
        }
        heap.remove(table.extra(reference));
        table.remove(reference);
        return true;
    }

    /**
     * Fires, in order, timers that are due, each with its key as the backend's current key. One that the handler
     * registers at a time that is due fires in the same call. The current key stays that of the last one.
     *
     * @param upTo the highest time that is due
     * @param limit the most timers to fire
     * @return how many fired; {@code limit} says that there may be more
     * @throws IllegalStateException if called by a handler
     * @throws Exception what the handler threw
     */
    public int fire(long upTo, int limit, TimerHandler handler) throws Exception {
        if (firing) {
            throw new IllegalStateException("timers=" + table.name() + ": fire() was called by a timer's handler");
        }
        firing = true;
        try {
            int fired = 0;
            while (fired < limit && heap.size() > 0 && heap.firstTime() <= upTo) {
                fireFirst(handler);
                fired++;
            }
            return fired;
        } finally {
            firing = false;
        }
    }

    /** The time of the next timer, {@link Long#MAX_VALUE} if there is none. */
    public long nextTime() {
        return heap.size() == 0 ? Long.MAX_VALUE : heap.firstTime();
    }

    /** Number of registered timers. */
    public int size() {
        return heap.size();
    }

    /** The records of the timers, for snapshots. */
    public KeyedTable table() {
        return table;
    }

    /** Returns the pages of table and heap; records are freed with their store. */
    @Override
    public void close() {
        heap.close();
        table.close();
    }

    /** Removes the timer before it fires, so that its handler may register the same one again. */
    private void fireFirst(TimerHandler handler) throws Exception {
        int reference = heap.firstReference();
        table.makeCurrent(reference);
        long time = table.time(reference);
        long namespace1 = table.namespace1(reference);
        long namespace2 = table.namespace2(reference);
        heap.remove(0);
        table.remove(reference);
        handler.onTimer(time, namespace1, namespace2);
    }
}
