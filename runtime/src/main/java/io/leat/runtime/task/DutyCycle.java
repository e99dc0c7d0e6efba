package io.leat.runtime.task;

import org.agrona.concurrent.NanoClock;

/**
 * How many records a subtask takes before it publishes what it wrote and lets the others of its thread work. Owned by
 * the subtask's thread.
 *
 * <p>What is written is published at the end of a cycle at the latest, so the length of a cycle bounds how long a record
 * waits in a batch. A cycle that lasts too long halves the number; one that takes all it may and is short doubles it
 * again. No clock is read for a record.
 */
final class DutyCycle {
    static final long LONG_NS = 100_000;
    static final long SHORT_NS = 25_000;

    /** A timer is taken to cost about as much as so many records. */
    private static final int RECORDS_PER_TIMER = 4;

    private final NanoClock clock;
    private final int most;
    private int records;
    private long beganNs;

    DutyCycle(NanoClock clock, int most) {
        this.clock = clock;
        this.most = most;
        this.records = most;
    }

    /** The records that this cycle may take. */
    int records() {
        return records;
    }

    /** The timers that this cycle may fire. */
    int timers() {
        return Math.max(1, records / RECORDS_PER_TIMER);
    }

    void begin() {
        beganNs = clock.nanoTime();
    }

    void end(int work) {
        long tookNs = clock.nanoTime() - beganNs;
        if (tookNs > LONG_NS) {
            records = Math.max(1, records / 2);
        } else if (tookNs < SHORT_NS && work >= records && records < most) {
            records = Math.min(most, 2 * records);
        }
    }
}
