package io.leat.runtime.engine;

import io.leat.api.execution.JobDescriptionException;
import io.leat.checkpoint.coordinator.SubtaskSnapshot;
import io.leat.checkpoint.store.RestoredCheckpoint;
import io.leat.checkpoint.store.RestoredVertex;
import io.leat.runtime.graph.JobGraph;
import io.leat.runtime.graph.JobVertex;
import io.leat.runtime.graph.StreamNode;
import io.leat.runtime.operator.RestoreContext;
import io.leat.runtime.operator.StatePart;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** The state a job goes on with, by operator: that of a checkpoint, or none. Immutable. */
final class RestoredJob {
    /** A job that begins at the beginning. */
    static final RestoredJob NONE = new RestoredJob(null);

    private final RestoredCheckpoint checkpoint;

    private RestoredJob(RestoredCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    /** The state of {@code checkpoint}, once it is sure that it belongs to this job. */
    static RestoredJob of(RestoredCheckpoint checkpoint, JobGraph graph) {
        Set<String> known = new HashSet<>();
        for (JobVertex vertex : graph.vertices()) {
            for (StreamNode node : vertex.nodes()) {
                for (StatePart part : StatePart.values()) {
                    known.add(part.key(node.uid()));
                }
                checkMaxParallelism(checkpoint, node);
            }
        }
        for (RestoredVertex vertex : checkpoint.vertices()) {
            for (SubtaskSnapshot snapshot : vertex.snapshots()) {
                for (String part : snapshot.parts().keySet()) {
                    if (!known.contains(part)) {
                        throw new JobDescriptionException("checkpoint=" + checkpoint.checkpointId() + " of job="
                                + checkpoint.jobName() + " holds state=" + part
                                + " for which this job has no operator: "
                                + "resume the job that wrote it, or give the operator its old uid");
                    }
                }
            }
        }
        return new RestoredJob(checkpoint);
    }

    private static void checkMaxParallelism(RestoredCheckpoint checkpoint, StreamNode node) {
        checkpoint.vertex(node.uid()).ifPresent(vertex -> {
            int old = vertex.vertex().maxParallelism();
            if (old != node.maxParallelism()) {
                throw new JobDescriptionException("operator=" + node.name() + " maxParallelism=" + node.maxParallelism()
                        + " differs from " + old + " in checkpoint=" + checkpoint.checkpointId()
                        + ": set the maximum parallelism to " + old);
            }
        });
    }

    /** The checkpoint's id, if there is one. */
    OptionalLong checkpointId() {
        return checkpoint == null ? OptionalLong.empty() : OptionalLong.of(checkpoint.checkpointId());
    }

    /** Whether the checkpoint was the final one of a job whose input had ended. */
    boolean isFinished() {
        return checkpoint != null && checkpoint.finished();
    }

    /** What the old subtasks of an operator wrote. */
    RestoreContext of(StreamNode node) {
        Map<StatePart, List<byte[]>> parts = new EnumMap<>(StatePart.class);
        if (checkpoint != null) {
            for (RestoredVertex vertex : checkpoint.vertices()) {
                for (SubtaskSnapshot snapshot : vertex.snapshots()) {
                    collect(node, snapshot, parts);
                }
            }
        }
        return new RestoreContext(parts);
    }

    private static void collect(StreamNode node, SubtaskSnapshot snapshot, Map<StatePart, List<byte[]>> parts) {
        for (StatePart part : StatePart.values()) {
            byte[] bytes = snapshot.parts().get(part.key(node.uid()));
            if (bytes != null) {
                parts.computeIfAbsent(part, p -> new ArrayList<>()).add(bytes);
            }
        }
    }
}
