package io.leat.jmh.latency;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.agrona.concurrent.NanoClock;

/** How late records arrived. Owned by the sink; read when it has ended. */
public final class Lateness {
    private static final long HIGHEST_NS = TimeUnit.MINUTES.toNanos(1);
    private static final int DIGITS = 3;

    private final Histogram histogramNs = new Histogram(HIGHEST_NS, DIGITS);
    private final NanoClock clock;
    private final long warmupRecords;
    private final long records;
    private long arrived;

    /** Of a load. */
    public Lateness(HopLoad load, NanoClock clock) {
        this.clock = clock;
        this.warmupRecords = load.warmupRecords();
        this.records = load.records();
    }

    /** A record is here, in order; it was due at {@code dueNs}. */
    public void arrive(long number, long dueNs) {
        if (number != arrived) {
            throw new IllegalStateException("number=" + number + " expected=" + arrived + ": a record is lost");
        }
        arrived++;
        if (number >= warmupRecords) {
            histogramNs.recordValue(Math.min(HIGHEST_NS, clock.nanoTime() - dueNs));
        }
    }

    /**
     * All that was recorded.
     *
     * @throws IllegalStateException if not every record has arrived
     */
    public Histogram whole() {
        if (arrived != records) {
            throw new IllegalStateException("arrived=" + arrived + " expected=" + records + ": records are missing");
        }
        return histogramNs;
    }
}
