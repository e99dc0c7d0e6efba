package io.leat.checkpoint.coordinator;

import java.util.ArrayList;
import java.util.List;

/** Writes down what it is told. */
final class FakeTarget implements CheckpointTarget {
    final List<String> told = new ArrayList<>();
    private final String name;
    private final boolean source;

    FakeTarget(String name, boolean source) {
        this.name = name;
        this.source = source;
    }

    @Override
    public String subtaskName() {
        return name;
    }

    @Override
    public boolean isSource() {
        return source;
    }

    @Override
    public void triggerCheckpoint(long checkpointId, long timestampMs, boolean finalCheckpoint) {
        told.add("trigger " + checkpointId + "@" + timestampMs + (finalCheckpoint ? " final" : ""));
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId, boolean finalCheckpoint) {
        told.add("complete " + checkpointId + (finalCheckpoint ? " final" : ""));
    }

    @Override
    public void notifyCheckpointAborted(long checkpointId) {
        told.add("aborted " + checkpointId);
    }
}
