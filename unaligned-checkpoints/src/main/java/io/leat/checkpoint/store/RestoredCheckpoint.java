package io.leat.checkpoint.store;

import java.util.List;
import java.util.Optional;

/**
 * A whole checkpoint, read back and verified.
 *
 * @param checkpointId its id
 * @param jobName the job that took it
 * @param timestampMs when it was triggered, epoch milliseconds
 * @param finished whether the job had read all its input. Nothing is left to read, but the process may have died before
 *     its sinks committed what this checkpoint covers: they have to be restored and to commit all the same
 * @param vertices in the order of the job
 */
public record RestoredCheckpoint(
        long checkpointId, String jobName, long timestampMs, boolean finished, List<RestoredVertex> vertices) {
    /** Copies the list. */
    public RestoredCheckpoint {
        vertices = List.copyOf(vertices);
    }

    /** The vertex with this uid, or empty if the job had none. */
    public Optional<RestoredVertex> vertex(String uid) {
        return vertices.stream()
                .filter(restored -> restored.vertex().uid().equals(uid))
                .findFirst();
    }
}
