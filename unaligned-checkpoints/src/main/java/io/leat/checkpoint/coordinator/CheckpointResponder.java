package io.leat.checkpoint.coordinator;

/**
 * The coordinator as a subtask sees it. Every method may be called from any thread and returns at once; {@code target}
 * is the caller's index in the list of targets that the coordinator was given.
 */
public interface CheckpointResponder {
    /** Hands over the snapshot of a checkpoint; its bytes belong to the coordinator from here on. */
    void acknowledge(long checkpointId, int target, SubtaskSnapshot snapshot);

    /** Says that this subtask cannot take part in a checkpoint; it is aborted. */
    void decline(long checkpointId, int target, Throwable cause);

    /**
     * Says that this subtask has processed the end of data on all its channels and emits nothing more. Once every
     * subtask has said so, the final checkpoint is triggered.
     */
    void endOfData(int target);
}
