package io.leat.checkpoint.coordinator;

import java.util.BitSet;

/**
 * Whether the job is to end, and how: finished when every subtask has said that it gives no more data, stopped when
 * somebody asked for a last checkpoint before that.
 */
final class JobEnding {
    private final int targets;
    private final BitSet ended;
    private boolean stopRequested;

    JobEnding(int targets) {
        this.targets = targets;
        this.ended = new BitSet(targets);
    }

    void onEndOfData(int target) {
        ended.set(target);
    }

    void onStopRequested() {
        stopRequested = true;
    }

    /** Whether the next checkpoint is the last. */
    boolean isFinalDue() {
        return stopRequested || isFinished();
    }

    /** Whether all input has been read and processed. */
    boolean isFinished() {
        return ended.cardinality() == targets;
    }
}
