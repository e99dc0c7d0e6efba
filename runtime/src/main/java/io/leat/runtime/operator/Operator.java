package io.leat.runtime.operator;

import java.io.IOException;

/**
 * An operator in a chain. Owned by its subtask's thread.
 *
 * <p>Life: constructed, {@link #restore} where there is a checkpoint, {@link #open}, records and watermarks,
 * {@link #close}. A snapshot falls between two calls, never into one.
 *
 * @param <I> the type of the records it takes
 */
public interface Operator<I> extends Downstream<I> {
    /** Begins; the operators behind it are open already. */
    void open() throws Exception;

    /**
     * Goes on with what a watermark or the clock set off: fires up to {@code limit} timers.
     *
     * @return units of work done; 0 when nothing is left to do now
     */
    default int advance(int limit) {
        return 0;
    }

    /** Its timers, for which the subtask asks before each record; null where it has none. */
    default Timers timers() {
        return null;
    }

    /** Writes its state. */
    default void snapshot(SnapshotContext context) throws Exception {}

    /** Reads its state. */
    default void restore(RestoreContext context) throws IOException {}

    /** That checkpoint is complete. */
    default void notifyCheckpointComplete(long checkpointId) throws Exception {}

    /** Ends, after success or failure, and frees what it holds. */
    void close() throws Exception;
}
