package io.leat.simulation.run;

import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.EpochClock;
import org.agrona.concurrent.NanoClock;

/** Time that moves only when it is told to. Used by one thread. */
public final class SimulatedClock implements EpochClock, NanoClock {
    private static final long START_MS = 1_700_000_000_000L;

    private long nowNs = TimeUnit.MILLISECONDS.toNanos(START_MS);

    /** Begins at a fixed moment. */
    public SimulatedClock() {}

    /** Moves on. */
    public void advance(long ns) {
        nowNs += ns;
    }

    @Override
    public long time() {
        return TimeUnit.NANOSECONDS.toMillis(nowNs);
    }

    @Override
    public long nanoTime() {
        return nowNs;
    }
}
