package io.leat.checkpoint.coordinator;

import java.io.Closeable;

/**
 * Where checkpoints are kept. Owned by the coordinator's thread from the moment the coordinator has it; the coordinator
 * closes it.
 */
public interface CheckpointStorage extends Closeable {
    /** Storage that keeps nothing: a checkpoint is complete once every subtask has acknowledged it. */
    static CheckpointStorage none() {
        return new NoStorage();
    }

    /** The id of the first checkpoint of this run: above every id that was ever used here, at least 1. */
    long firstCheckpointId();

    /**
     * Begins a checkpoint. Touches no disk: all work is done in {@link CheckpointWriter#step()}.
     *
     * @param checkpointId not used before
     * @param timestampMs when it was triggered, epoch milliseconds
     * @param finished whether the job has read all its input: a later run has nothing to go on with
     */
    CheckpointWriter begin(long checkpointId, long timestampMs, boolean finished);

    /**
     * Does at most one disk operation to remove what newer checkpoints have made superfluous. Called between two
     * checkpoints only. What cannot be removed is a warning, not an error.
     *
     * @return false when nothing is left to do
     */
    boolean retire();
}
