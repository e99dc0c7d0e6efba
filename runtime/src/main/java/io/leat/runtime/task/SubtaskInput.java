package io.leat.runtime.task;

import io.leat.runtime.operator.SnapshotContext;

/** Where a subtask's records come from: a reader of splits, or the channels of a gate. Owned by its thread. */
interface SubtaskInput {
    /** Begins. */
    void open() throws Exception;

    /**
     * Takes up to {@code limit} records, as long as there is room for what they may set off.
     *
     * @return units of work done
     */
    int poll(int limit);

    /** Whether no record or watermark will come any more. */
    boolean hasEnded();

    /** The lowest watermark taken so far, ms. */
    long watermark();

    /** Writes its own state. */
    void snapshot(SnapshotContext context) throws Exception;

    /** That checkpoint is complete. */
    void notifyCheckpointComplete(long checkpointId) throws Exception;

    /** The checkpoint is abandoned. */
    void notifyCheckpointAborted(long checkpointId);

    /** Ends. */
    void close() throws Exception;
}
