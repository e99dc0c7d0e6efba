package io.leat.runtime.operator;

import java.util.LinkedHashMap;
import java.util.Map;

/** Takes the state of the operators of one subtask for one checkpoint. Owned by the subtask's thread. */
public final class SnapshotContext {
    private final long checkpointId;
    private final boolean endOfInput;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /**
     * For one checkpoint.
     *
     * @param endOfInput the checkpoint is the final one of a job whose input has ended
     */
    public SnapshotContext(long checkpointId, boolean endOfInput) {
        this.checkpointId = checkpointId;
        this.endOfInput = endOfInput;
    }

    /** Which checkpoint. */
    public long checkpointId() {
        return checkpointId;
    }

    /** Whether no record follows. */
    public boolean endOfInput() {
        return endOfInput;
    }

    /** Adds the state of an operator; the bytes belong to the snapshot from here on. */
    public void put(StatePart part, String operatorUid, byte[] bytes) {
        byte[] other = parts.put(part.key(operatorUid), bytes);
        if (other != null) {
            throw new IllegalStateException("part=" + part.key(operatorUid) + " was put twice");
        }
    }

    /** All parts, by key. */
    public Map<String, byte[]> parts() {
        return parts;
    }
}
