package io.leat.checkpoint.coordinator;

/** Is told on the coordinator's thread how each checkpoint ended; must not block. */
public interface CheckpointObserver {
    /** A checkpoint is durable and every subtask has been told. */
    void onCheckpointCompleted(CompletedCheckpoint checkpoint);

    /** A periodic checkpoint was given up; the job goes on. */
    void onCheckpointAborted(long checkpointId, CheckpointException cause);

    /** The final checkpoint failed: the job must fail with this cause, what it wrote last is not committed. */
    void onFinalCheckpointFailed(long checkpointId, CheckpointException cause);
}
