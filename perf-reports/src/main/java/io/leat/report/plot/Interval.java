package io.leat.report.plot;

/**
 * A stretch of time, both ends included.
 *
 * @param startMs the first moment, ms since the epoch
 * @param endMs   the last moment, not before the first
 */
public record Interval(long startMs, long endMs) {
    /** Refuses an end before the start. */
    public Interval {
        if (endMs < startMs) {
            throw new IllegalArgumentException("startMs=" + startMs + " endMs=" + endMs + ": the end comes first");
        }
    }

    /** Whether a moment, ms since the epoch, lies within. */
    boolean contains(long timeMs) {
        return startMs <= timeMs && timeMs <= endMs;
    }
}
