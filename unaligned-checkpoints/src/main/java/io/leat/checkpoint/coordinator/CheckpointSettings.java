package io.leat.checkpoint.coordinator;

import java.util.concurrent.TimeUnit;

/**
 * When checkpoints are taken.
 *
 * @param intervalNs from one trigger to the next, or {@link #NO_INTERVAL} to take only the final checkpoint
 * @param minPauseNs at least this long from the end of a checkpoint to the next trigger; the final one does not wait
 * @param timeoutNs a checkpoint that takes longer than this is aborted
 */
public record CheckpointSettings(long intervalNs, long minPauseNs, long timeoutNs) {
    /** No checkpoint but the final one. */
    public static final long NO_INTERVAL = Long.MAX_VALUE;

    /** Ten minutes. */
    public static final long DEFAULT_TIMEOUT_NS = TimeUnit.MINUTES.toNanos(10);

    /** Checks the three durations. */
    public CheckpointSettings {
        if (intervalNs < 1) {
            throw new IllegalArgumentException("intervalNs=" + intervalNs + ": give at least 1, or NO_INTERVAL");
        }
        if (minPauseNs < 0) {
            throw new IllegalArgumentException("minPauseNs=" + minPauseNs + " is negative");
        }
        if (timeoutNs < 1) {
            throw new IllegalArgumentException("timeoutNs=" + timeoutNs + ": give at least 1");
        }
    }

    /** No checkpoint but the final one, with the default timeout. */
    public static CheckpointSettings finalOnly() {
        return new CheckpointSettings(NO_INTERVAL, 0, DEFAULT_TIMEOUT_NS);
    }

    /** A checkpoint every so often, without a pause, with the default timeout. */
    public static CheckpointSettings every(long intervalNs) {
        return new CheckpointSettings(intervalNs, 0, DEFAULT_TIMEOUT_NS);
    }
}
