package io.leat.api.execution;

/**
 * Figures of a running job at a moment; each is counted by its owner and read without a lock, so they may be a little
 * apart.
 *
 * @param recordsIn             records the sources emitted so far
 * @param recordsOut            records the sinks took so far
 * @param watermark             the lowest watermark of the sinks, ms, {@link Long#MIN_VALUE} before the first
 * @param backPressuredSubtasks subtasks that wait for room at this moment
 * @param checkpointsCompleted  completed periodic checkpoints
 * @param checkpointsFailed     checkpoints that failed
 */
public record JobProgress(
        long recordsIn,
        long recordsOut,
        long watermark,
        int backPressuredSubtasks,
        long checkpointsCompleted,
        long checkpointsFailed) {}
