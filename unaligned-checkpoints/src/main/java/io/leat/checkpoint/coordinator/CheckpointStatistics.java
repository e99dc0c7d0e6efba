package io.leat.checkpoint.coordinator;

import java.util.Optional;

/**
 * How the checkpoints of a job went up to one moment. Immutable; the coordinator publishes a new one after each
 * checkpoint.
 *
 * @param completed checkpoints that became durable, the final one included
 * @param failed checkpoints that were declined, timed out or could not be stored, the final one included
 * @param consecutiveFailures failures since the last completed checkpoint
 * @param lastFailure why the last failed checkpoint failed, also if others have completed since
 * @param lastCompleted the newest completed checkpoint of this run
 */
public record CheckpointStatistics(
        long completed,
        long failed,
        long consecutiveFailures,
        Optional<String> lastFailure,
        Optional<CompletedCheckpoint> lastCompleted) {

    /** Before the first checkpoint. */
    static final CheckpointStatistics NONE = new CheckpointStatistics(0, 0, 0, Optional.empty(), Optional.empty());

    CheckpointStatistics withCompleted(CompletedCheckpoint checkpoint) {
        return new CheckpointStatistics(completed + 1, failed, 0, lastFailure, Optional.of(checkpoint));
    }

    CheckpointStatistics withFailed(CheckpointException cause) {
        return new CheckpointStatistics(
                completed, failed + 1, consecutiveFailures + 1, Optional.of(cause.getMessage()), lastCompleted);
    }
}
