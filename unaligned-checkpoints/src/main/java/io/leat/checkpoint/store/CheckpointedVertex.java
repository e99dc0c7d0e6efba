package io.leat.checkpoint.store;

/**
 * A vertex of the job graph as the manifest names it.
 *
 * @param uid the same in every run of the job
 * @param parallelism number of subtasks, at least 1
 * @param maxParallelism number of key groups, at least the parallelism
 */
public record CheckpointedVertex(String uid, int parallelism, int maxParallelism) {
    /** Checks the two numbers. */
    public CheckpointedVertex {
        if (uid.isEmpty() || parallelism < 1 || maxParallelism < parallelism) {
            throw new IllegalArgumentException("uid=" + uid + " parallelism=" + parallelism + " maxParallelism="
                    + maxParallelism + ": give a uid and 1 <= parallelism <= maxParallelism");
        }
    }
}
