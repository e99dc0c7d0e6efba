package io.leat.jmh.latency;

import java.util.List;
import java.util.concurrent.FutureTask;
import org.HdrHistogram.Histogram;
import org.agrona.concurrent.NanoClock;

/**
 * No hop at all: two threads, as many as a hop keeps busy, wait for the same moments, and what counts is the later of the
 * two, as a record is late if either its source or its sink is. What this records is the machine's own.
 */
public final class ControlHop implements HopContender {
    /** For {@link java.util.ServiceLoader}. */
    public ControlHop() {}

    @Override
    public String word() {
        return "control";
    }

    @Override
    public List<String> jvmFlags() {
        return List.of();
    }

    @Override
    public Histogram run(HopLoad load, NanoClock clock) throws Exception {
        long startNs = clock.nanoTime();
        FutureTask<long[]> other = new FutureTask<>(() -> spin(load, clock, startNs));
        Thread thread = new Thread(other, "bench-control");
        thread.setDaemon(true);
        thread.start();
        long[] noticedNs = spin(load, clock, startNs);
        long[] otherNs = other.get();
        Lateness lateness = new Lateness(load, () -> 0);
        for (int number = 0; number < noticedNs.length; number++) {
            lateness.arrive(number, -Math.max(noticedNs[number], otherNs[number]));
        }
        return lateness.whole();
    }

    /** How late each moment was noticed, ns. */
    private static long[] spin(HopLoad load, NanoClock clock, long startNs) {
        long[] latenessNs = new long[Math.toIntExact(load.records())];
        Departures departures = new Departures(load, clock, startNs);
        while (!departures.areOver()) {
            long dueNs = departures.due();
            if (dueNs == Departures.NOT_DUE) {
                Thread.onSpinWait();
            } else {
                latenessNs[(int) departures.number()] = clock.nanoTime() - dueNs;
                departures.leave();
            }
        }
        return latenessNs;
    }
}
