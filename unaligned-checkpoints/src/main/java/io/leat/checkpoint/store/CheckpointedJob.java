package io.leat.checkpoint.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The shape of a job that every manifest of a run repeats.
 *
 * @param name of the job
 * @param vertices each uid once
 */
public record CheckpointedJob(String name, List<CheckpointedVertex> vertices) {
    /** Checks that no uid occurs twice. */
    public CheckpointedJob {
        vertices = List.copyOf(vertices);
        Set<String> uids = new HashSet<>();
        for (CheckpointedVertex vertex : vertices) {
            if (!uids.add(vertex.uid())) {
                throw new IllegalArgumentException("uid=" + vertex.uid() + " occurs twice in job=" + name);
            }
        }
    }
}
