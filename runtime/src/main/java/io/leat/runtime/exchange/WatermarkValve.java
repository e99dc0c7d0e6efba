package io.leat.runtime.exchange;

import java.util.Arrays;

/**
 * The watermark of a subtask: the lowest of its channels'. Owned by the subtask's thread.
 *
 * <p>Invariant: it never falls.
 */
public final class WatermarkValve {
    private final long[] channels;
    private long current;

    /**
     * For so many channels.
     *
     * @param floor the watermark restored from a checkpoint, or {@link Long#MIN_VALUE}
     */
    public WatermarkValve(int channels, long floor) {
        this.channels = new long[channels];
        Arrays.fill(this.channels, Long.MIN_VALUE);
        this.current = floor;
    }

    /** A channel's watermark rose; answers whether the subtask's rose with it. */
    public boolean advance(int channel, long timestamp) {
        if (timestamp <= channels[channel]) {
            return false;
        }
        channels[channel] = timestamp;
        long lowest = timestamp;
        for (long other : channels) {
            lowest = Math.min(lowest, other);
        }
        if (lowest <= current) {
            return false;
        }
        current = lowest;
        return true;
    }

    /** The watermark, ms; {@link Long#MIN_VALUE} before the first. */
    public long current() {
        return current;
    }
}
