package io.leat.jmh.latency;

import org.agrona.concurrent.NanoClock;

/** The timetable of a load: a record is due at its moment, however late the one before it left. Owned by the source. */
public final class Departures {
    /** Nothing is due yet. */
    public static final long NOT_DUE = Long.MIN_VALUE;

    private final HopLoad load;
    private final NanoClock clock;
    private final long records;
    private final long startNs;
    private long left;

    /** Of a load that begins now. */
    public Departures(HopLoad load, NanoClock clock) {
        this(load, clock, clock.nanoTime());
    }

    /** Of a load that began at {@code startNs}. */
    Departures(HopLoad load, NanoClock clock, long startNs) {
        this.load = load;
        this.clock = clock;
        this.records = load.records();
        this.startNs = startNs;
    }

    /** When the next record was due, or {@link #NOT_DUE}. Asked again, it says the same until the record has left. */
    public long due() {
        if (load.isIdle()) {
            return NOT_DUE;
        }
        long dueNs = startNs + load.dueNs(left);
        return clock.nanoTime() - dueNs >= 0 ? dueNs : NOT_DUE;
    }

    /** The number of the record that is due next. */
    public long number() {
        return left;
    }

    /** The record that was due is on its way. */
    public void leave() {
        left++;
    }

    /** Whether all records have left. */
    public boolean areOver() {
        return !load.isIdle() && left == records;
    }
}
