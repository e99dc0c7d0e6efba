package io.leat.runtime.task;

/**
 * A checkpoint's barrier.
 *
 * @param checkpointId    which checkpoint
 * @param timestampMs     when it was triggered, ms since the epoch
 * @param finalCheckpoint whether it is the last of the job
 */
record Barrier(long checkpointId, long timestampMs, boolean finalCheckpoint) {}
