package io.leat.jmh.latency;

import java.util.concurrent.TimeUnit;

/**
 * What a contender is put under. Immutable.
 *
 * @param recordsPerSecond how many are due; none where it is 0
 * @param warmupMs         how long nothing is recorded
 * @param measuredMs       how long it is
 * @param manner           how the contender is to run it
 */
public record HopLoad(long recordsPerSecond, long warmupMs, long measuredMs, Manner manner) {
    /** Refuses what measures nothing. */
    public HopLoad {
        if (recordsPerSecond < 0 || recordsPerSecond > TimeUnit.SECONDS.toNanos(1) || warmupMs < 0 || measuredMs < 1) {
            throw new IllegalArgumentException("recordsPerSecond=" + recordsPerSecond + " warmupMs=" + warmupMs
                    + " measuredMs=" + measuredMs + ": a load lasts 1 ms at least, at up to one record a nanosecond");
        }
    }

    /** The job waits for records that never come. */
    public boolean isIdle() {
        return recordsPerSecond == 0;
    }

    /** How many records are not recorded. */
    public long warmupRecords() {
        return recordsPerSecond * warmupMs / 1000;
    }

    /** How many records there are in all. */
    public long records() {
        return recordsPerSecond * (warmupMs + measuredMs) / 1000;
    }

    /** When a record is due, counted from the first. */
    long dueNs(long number) {
        long second = TimeUnit.SECONDS.toNanos(1);
        return number / recordsPerSecond * second + number % recordsPerSecond * second / recordsPerSecond;
    }
}
