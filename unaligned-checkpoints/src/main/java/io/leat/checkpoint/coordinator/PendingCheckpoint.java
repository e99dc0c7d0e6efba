package io.leat.checkpoint.coordinator;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The checkpoint under way: who has acknowledged, where it is written, and why it failed if it did. */
final class PendingCheckpoint {
    final long checkpointId;
    final long timestampMs;
    final boolean finalCheckpoint;
    final CheckpointWriter writer;
    private final List<CheckpointTarget> targets;
    private final BitSet acknowledged;
    private long stateBytes;
    private CheckpointException failure;

    PendingCheckpoint(
            long checkpointId,
            long timestampMs,
            boolean finalCheckpoint,
            CheckpointWriter writer,
            List<CheckpointTarget> targets) {
        this.checkpointId = checkpointId;
        this.timestampMs = timestampMs;
        this.finalCheckpoint = finalCheckpoint;
        this.writer = writer;
        this.targets = targets;
        this.acknowledged = new BitSet(targets.size());
    }

    /** Takes a snapshot; a second one of the same subtask is dropped. */
    void acknowledge(int target, SubtaskSnapshot snapshot) {
        if (acknowledged.get(target)) {
            return;
        }
        writer.add(snapshot);
        acknowledged.set(target);
        stateBytes += snapshot.sizeBytes();
    }

    boolean isAcknowledgedByAll() {
        return acknowledged.cardinality() == targets.size();
    }

    /** Names of the subtasks that have not acknowledged. */
    List<String> missingSubtasks() {
        List<String> names = new ArrayList<>();
        for (int target = acknowledged.nextClearBit(0);
                target < targets.size();
                target = acknowledged.nextClearBit(target + 1)) {
            names.add(targets.get(target).subtaskName());
        }
        return names;
    }

    void fail(CheckpointException cause) {
        failure = cause;
    }

    /** Why it failed, or null. */
    CheckpointException failure() {
        return failure;
    }

    CompletedCheckpoint completedAfter(long durationNs) {
        return new CompletedCheckpoint(checkpointId, finalCheckpoint, timestampMs, durationNs, stateBytes);
    }
}
