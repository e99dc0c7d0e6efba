package io.leat.api.windowing;

import io.leat.api.eventtime.TimestampAssigner;
import java.time.Duration;

/** Checks what windows are made of. */
final class WindowBounds {
    private WindowBounds() {}

    /** A length in ms, at least one. */
    static long positiveMillis(String name, Duration length) {
        long millis = length.toMillis();
        if (millis < 1) {
            throw new IllegalArgumentException(name + '=' + length + ": give a window " + name + " of at least 1ms");
        }
        return millis;
    }

    /** An offset in ms, shorter either way than what it shifts within. */
    static long offsetMillis(Duration offset, String limitName, long limitMs) {
        long millis = offset.toMillis();
        if (Math.abs(millis) >= limitMs) {
            throw new IllegalArgumentException("offset=" + offset + ' ' + limitName + '=' + limitMs
                    + "ms: give an offset shorter than the " + limitName);
        }
        return millis;
    }

    static void requireTimestamp(long timestamp) {
        if (timestamp == TimestampAssigner.NO_TIMESTAMP) {
            throw new IllegalStateException("timestamp=none: an event-time window needs records with a timestamp;"
                    + " give the source a WatermarkStrategy with withTimestampAssigner");
        }
    }
}
