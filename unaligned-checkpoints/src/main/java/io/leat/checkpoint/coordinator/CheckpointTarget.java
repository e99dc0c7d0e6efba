package io.leat.checkpoint.coordinator;

/**
 * One subtask as the coordinator sees it. Called on the coordinator's thread: an implementation only puts a command
 * into the subtask's queue, and neither blocks nor throws.
 */
public interface CheckpointTarget {
    /** Name for messages, such as {@code "window (2/4)"}. */
    String subtaskName();

    /** Whether this subtask is triggered by the coordinator; all others start at a barrier. */
    boolean isSource();

    /**
     * Asks a source to snapshot between two records and then to emit the barrier.
     *
     * @param checkpointId grows from one checkpoint to the next
     * @param timestampMs goes into the barrier, epoch milliseconds
     * @param finalCheckpoint the source emits nothing after the barrier
     */
    void triggerCheckpoint(long checkpointId, long timestampMs, boolean finalCheckpoint);

    /**
     * Tells that a checkpoint is durable: what it covers may be committed.
     *
     * @param checkpointId the checkpoint
     * @param finalCheckpoint the subtask commits everything and ends
     */
    void notifyCheckpointComplete(long checkpointId, boolean finalCheckpoint);

    /** Tells that a checkpoint was given up, also to subtasks that have not seen its barrier yet. */
    void notifyCheckpointAborted(long checkpointId);
}
