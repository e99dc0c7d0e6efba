package io.leat.checkpoint.store;

import io.leat.checkpoint.coordinator.SubtaskSnapshot;
import java.util.List;

/**
 * A vertex as a checkpoint holds it.
 *
 * @param vertex uid, and the parallelism and maximum parallelism that it ran with
 * @param snapshots one for each subtask, by index; without parts where the subtask had no state
 */
public record RestoredVertex(CheckpointedVertex vertex, List<SubtaskSnapshot> snapshots) {
    /** Copies the list. */
    public RestoredVertex {
        snapshots = List.copyOf(snapshots);
    }
}
