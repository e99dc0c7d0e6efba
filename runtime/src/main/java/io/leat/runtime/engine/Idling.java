package io.leat.runtime.engine;

import io.leat.api.configuration.IdlePolicy;
import io.leat.network.channel.WakeUp;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.BusySpinIdleStrategy;
import org.agrona.concurrent.IdleStrategy;
import org.agrona.concurrent.YieldingIdleStrategy;

/** From a policy to what a thread does between rounds without work. Stateless. */
final class Idling {
    private static final long MAX_SPINS = 100;
    private static final long MAX_YIELDS = 10;
    /** The kernel makes some 55 us of it. */
    private static final long MIN_PARK_NS = TimeUnit.MICROSECONDS.toNanos(1);

    private static final long BACKOFF_PARK_NS = TimeUnit.MICROSECONDS.toNanos(200);
    /** A thousand wake-ups a second cost half a percent of a core. */
    private static final long PARK_NS = TimeUnit.MILLISECONDS.toNanos(1);

    /** The coordinator is woken by what it waits for; what it has to look up itself is when an interval is over. */
    private static final long COORDINATOR_PARK_NS = TimeUnit.MILLISECONDS.toNanos(5);

    private Idling() {}

    /** For the coordinator: whatever the workers do, it must not take a core from them while it waits. */
    static IdleStrategy ofCoordinator() {
        return new BackoffIdleStrategy(0, 0, MIN_PARK_NS, COORDINATOR_PARK_NS);
    }

    /** A strategy of its own for one thread; what signals one of the wake-ups ends its parking. */
    static IdleStrategy of(IdlePolicy policy, List<WakeUp> wakeUps) {
        return switch (policy) {
            case BUSY_SPIN -> new BusySpinIdleStrategy();
            case YIELD -> new YieldingIdleStrategy();
            case BACKOFF -> parking(MAX_SPINS, MAX_YIELDS, BACKOFF_PARK_NS, wakeUps);
            case PARK -> parking(0, 0, PARK_NS, wakeUps);
        };
    }

    private static IdleStrategy parking(long spins, long yields, long maxParkNs, List<WakeUp> wakeUps) {
        return new SignalledParking(new SignalledParking.Limits(spins, yields, MIN_PARK_NS, maxParkNs), wakeUps);
    }
}
