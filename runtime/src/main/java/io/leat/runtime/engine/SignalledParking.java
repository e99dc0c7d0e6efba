package io.leat.runtime.engine;

import io.leat.network.channel.WakeUp;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.agrona.concurrent.IdleStrategy;

/**
 * Spins, yields, then parks for longer and longer; a signal to any of its subtasks ends the parking at once. Owned by
 * its thread.
 *
 * <p>Before it parks it announces that, and lets one more round of work pass: what was made visible before the
 * announcement is found by that round, and whoever makes work visible after it sees the announcement.
 */
final class SignalledParking implements IdleStrategy {
    private final Limits limits;
    private final WakeUp[] wakeUps;
    private long rounds;
    private long parkNs;
    private boolean announced;

    /**
     * How long it does what.
     *
     * @param spins     rounds that spin
     * @param yields    rounds that yield, after those
     * @param minParkNs the first parking; doubled from one to the next
     * @param maxParkNs the longest parking: what no signal announces (timers, a source that polls) waits so long
     */
    record Limits(long spins, long yields, long minParkNs, long maxParkNs) {}

    SignalledParking(Limits limits, List<WakeUp> wakeUps) {
        this.limits = limits;
        this.wakeUps = wakeUps.toArray(WakeUp[]::new);
        this.parkNs = limits.minParkNs();
    }

    @Override
    public void idle(int workCount) {
        if (workCount > 0) {
            reset();
        } else {
            idle();
        }
    }

    @Override
    @SuppressWarnings("ThreadPriorityCheck") // to yield is what it is asked to do
    public void idle() {
        if (rounds < limits.spins()) {
            rounds++;
            Thread.onSpinWait();
        } else if (rounds < limits.spins() + limits.yields()) {
            rounds++;
            Thread.yield();
        } else if (!announced) {
            announced = true;
            for (WakeUp wakeUp : wakeUps) {
                wakeUp.announce();
            }
        } else {
            LockSupport.parkNanos(this, parkNs);
            parkNs = Math.min(2 * parkNs, limits.maxParkNs());
            cancel();
        }
    }

    @Override
    public void reset() {
        rounds = 0;
        parkNs = limits.minParkNs();
        if (announced) {
            cancel();
        }
    }

    @Override
    public String alias() {
        return "signalled-park";
    }

    @Override
    public String toString() {
        return "SignalledParking{" + limits + ", wakeUps=" + wakeUps.length + '}';
    }

    private void cancel() {
        announced = false;
        for (WakeUp wakeUp : wakeUps) {
            wakeUp.cancel();
        }
    }
}
