package io.leat.state.backend;

import io.leat.serialize.types.TypeInformation;
import io.leat.state.keygroup.KeyGroupRange;
import io.leat.state.timer.TimerQueue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.agrona.DirectBuffer;

/**
 * The keyed state and the timers of one operator in one subtask.
 *
 * <p>Owned by the subtask's thread. State access, registering and deleting timers refer to the current key and are
 * refused while there is none. {@link #close()} frees all memory; tables and queues are void then.
 */
public interface KeyedStateBackend extends AutoCloseable {
    /**
     * Sets the key that state access refers to. Its bytes are copied.
     *
     * @param keyHash the 64-bit hash of these bytes
     * @param keyGroup the group of that hash, one of this subtask's
     * @throws IllegalArgumentException if the group is not that of the hash or not this subtask's
     */
    void setCurrentKey(DirectBuffer key, int offset, int length, long keyHash, int keyGroup);

    /** The current key's bytes from offset 0, valid until another becomes current, as each timer's does that fires. */
    DirectBuffer currentKey();

    /** Bytes of the current key. */
    int currentKeyLength();

    /** The group of the current key. */
    int currentKeyGroup();

    /**
     * The table of a state, the same object at each call.
     *
     * @throws IllegalStateException if this name was restored, or used before, with a type that is described otherwise
     */
    <V> ValueTable<V> table(String name, TypeInformation<V> type);

    /** Timers in event time. */
    TimerQueue eventTimeTimers();

    /** Timers in processing time. */
    TimerQueue processingTimeTimers();

    /**
     * Writes everything. The bytes depend on the history of this backend only, and are what {@link #restore} reads.
     * Needs four bytes of heap an entry while it runs. Leaves the stream open.
     */
    void snapshot(OutputStream out) throws IOException;

    /**
     * Adds what a snapshot holds for some key groups. Called once for each snapshot of an old subtask that held groups
     * of this one; leaves no current key. Takes exactly the snapshot's bytes from the stream, which should be buffered.
     *
     * <p>After an exception this backend holds a part of the snapshot and must be closed.
     *
     * @param mine the groups to take, within those of this subtask
     * @throws io.leat.state.snapshot.SnapshotException if the bytes are damaged, of an unknown version, or do not fit
     *     this operator
     * @throws io.leat.state.table.StateMemoryException if there is not enough memory
     */
    void restore(InputStream in, KeyGroupRange mine) throws IOException;

    /** Number of values, over all states and keys; timers are not counted. */
    long stateEntries();

    @Override
    void close();
}
