package io.leat.checkpoint.store;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Decides which checkpoints are superfluous. Knows ids and what stands behind each, touches no disk.
 *
 * <p>Only a checkpoint known to be whole makes others superfluous: one that this run wrote or has verified. Remains
 * without a manifest go once a newer whole one exists, everything else once there are enough newer whole ones.
 */
final class Retention {
    /** What is known of a directory. */
    enum Content {
        /** Has no manifest: never completed, or partly removed. */
        HALF_WRITTEN,
        /** Has a manifest that nobody has verified in this run. */
        SEALED,
        /** Was written or verified in this run. */
        WHOLE
    }

    private final int retained;
    private final NavigableMap<Long, Content> checkpoints = new TreeMap<>();

    Retention(int retained) {
        this.retained = retained;
    }

    void put(long checkpointId, Content content) {
        checkpoints.put(checkpointId, content);
    }

    /** Removed, or given up. */
    void forget(long checkpointId) {
        checkpoints.remove(checkpointId);
    }

    /** All known ids and their content, oldest first. */
    NavigableMap<Long, Content> checkpoints() {
        return Collections.unmodifiableNavigableMap(checkpoints);
    }

    /** One that may be removed, the newest first. */
    OptionalLong superfluous() {
        int newerWhole = 0;
        for (var entry : checkpoints.descendingMap().entrySet()) {
            boolean halfWritten = entry.getValue() == Content.HALF_WRITTEN;
            if (newerWhole >= retained || (halfWritten && newerWhole > 0)) {
                return OptionalLong.of(entry.getKey());
            }
            if (entry.getValue() == Content.WHOLE) {
                newerWhole++;
            }
        }
        return OptionalLong.empty();
    }
}
