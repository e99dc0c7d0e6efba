package io.leat.checkpoint.coordinator;

import java.io.IOException;

/**
 * One checkpoint on its way to the storage. Owned by the coordinator's thread. Nothing happens but in {@link #step()}
 * and {@link #discard()}, each at most one disk operation, so that whoever drives the coordinator can stop between any
 * two of them.
 */
public interface CheckpointWriter {
    /**
     * Queues a snapshot to be written; the bytes are let go once they are.
     *
     * @throws IllegalArgumentException if the job has no such subtask
     */
    void add(SubtaskSnapshot snapshot);

    /** Says that no more snapshots come: what is queued is written, then the checkpoint is made whole. */
    void seal();

    /**
     * Does the next disk operation.
     *
     * @return false if there was nothing to do; after {@link #seal()} this means that the checkpoint is durable
     * @throws IOException if the checkpoint cannot be stored; only {@link #discard()} may follow
     */
    boolean step() throws IOException;

    /**
     * Removes the next piece of what was written so far. A piece that cannot be removed is a warning and is left
     * behind.
     *
     * @return false when nothing is left to do
     */
    boolean discard();
}
