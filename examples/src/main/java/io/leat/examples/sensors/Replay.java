package io.leat.examples.sensors;

import java.time.Duration;
import java.time.Instant;

/**
 * How a job that repeats its input shifts time: by {@link #SPAN_MS} a pass, so that each pass is later than all of the one
 * before. The span is that of the NAB series, in whole weeks: days and hours keep their places.
 */
final class Replay {
    /** No reading of the first pass is earlier, ms since the epoch. */
    static final long BEGIN_MS = Instant.parse("2011-07-01T00:00:00Z").toEpochMilli();

    /** How much later each pass is, ms. */
    static final long SPAN_MS = Duration.ofDays(220 * 7).toMillis();

    private Replay() {}

    /** Whether a time, ms since the epoch, belongs to the first pass. */
    static boolean isFirstPass(long timestampMs) {
        return timestampMs < BEGIN_MS + SPAN_MS;
    }

    /** Whether a time, ms since the epoch, is one that can be repeated. */
    static boolean isRepeatable(long timestampMs) {
        return timestampMs >= BEGIN_MS && isFirstPass(timestampMs);
    }
}
