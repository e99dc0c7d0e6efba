package io.leat.checkpoint.coordinator;

import java.util.Map;
import java.util.Objects;

/**
 * What one subtask gives to a checkpoint, and gets back at a restore.
 *
 * <p>The byte arrays belong to the receiver: who hands a snapshot over neither keeps nor changes them.
 *
 * @param vertexUid the vertex of the job graph, the same in every run of the job
 * @param subtask index below the vertex's parallelism
 * @param parts bytes by name, such as {@code "operator-uid/keyed"}; empty where a subtask has no state
 */
public record SubtaskSnapshot(String vertexUid, int subtask, Map<String, byte[]> parts) {
    /** Checks the names; the map is copied, the arrays are not. */
    public SubtaskSnapshot {
        Objects.requireNonNull(vertexUid, "vertexUid");
        if (subtask < 0) {
            throw new IllegalArgumentException("subtask=" + subtask + " is negative, vertexUid=" + vertexUid);
        }
        parts = Map.copyOf(parts);
    }

    /** Bytes of all parts. */
    public long sizeBytes() {
        long bytes = 0;
        for (byte[] part : parts.values()) {
            bytes += part.length;
        }
        return bytes;
    }
}
