package io.leat.examples.sensors;

/**
 * A stretch of a series in which people saw an anomaly.
 *
 * @param beginMs its beginning, ms since the epoch
 * @param endMs   its end, inclusive, ms since the epoch
 */
public record LabelledWindow(long beginMs, long endMs) {
    /** Whether a time, ms since the epoch, lies within. */
    public boolean contains(long timeMs) {
        return beginMs <= timeMs && timeMs <= endMs;
    }
}
