package io.leat.checkpoint.coordinator;

/**
 * Figures of a checkpoint that completed.
 *
 * @param checkpointId its id
 * @param finalCheckpoint whether it was the last of the job
 * @param timestampMs when it was triggered, epoch milliseconds
 * @param durationNs from trigger to durable
 * @param stateBytes of all snapshots, without the overhead of their files
 */
public record CompletedCheckpoint(
        long checkpointId, boolean finalCheckpoint, long timestampMs, long durationNs, long stateBytes) {}
