package io.leat.state.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.leat.state.testing.Reading;
import io.leat.state.testing.StateFixture;
import io.leat.state.timer.TimerHandler;
import io.leat.state.timer.TimerQueue;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AllocationTest {
    private static final int KEYS = 500;
    private static final int WARM_UP_ROUNDS = 60;
    private static final int ROUNDS = 20;
    private static final int MEASUREMENTS = 10;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Reading reading = new Reading();
    private long sum;
    private long now;

    @Test
    void shouldAllocateNothingPerAccessOfAReusedPojo() {
        try (StateFixture fixture = new StateFixture(32768, 64)) {
            KeyedStateBackend backend = fixture.backend();
            ValueTable<Reading> table = backend.table("reading", Reading.TYPE);
            TableValueState<Reading> state = new TableValueState<>(table, reading);
            assertAllocatesNothing(() -> {
                for (int key = 0; key < KEYS; key++) {
                    fixture.key(backend, key);
                    Reading found = state.value();
                    state.update(reading.set(found == null ? 1 : found.sum, key));
                    table.put(key, 1, reading);
                    sum += table.get(key, 1, reading).count;
                    table.remove(key, 1);
                }
            });
            assertThat(sum).isPositive();
        }
    }

    @Test
    void shouldAllocateNothingPerTimer() {
        try (StateFixture fixture = new StateFixture(32768, 64)) {
            KeyedStateBackend backend = fixture.backend();
            TimerQueue timers = backend.eventTimeTimers();
            TimerHandler handler = (time, start, end) -> sum += time + backend.currentKeyLength();
            assertAllocatesNothing(() -> {
                now += 10;
                for (int key = 0; key < KEYS; key++) {
                    fixture.key(backend, key);
                    timers.register(now, now - 60, now);
                    timers.register(now, now - 60, now);
                    timers.register(now + 10, now - 50, now + 10);
                    timers.delete(now + 10, now - 50, now + 10);
                }
                fire(timers, handler);
            });
            assertThat(sum).isPositive();
        }
    }

    private void fire(TimerQueue timers, TimerHandler handler) {
        try {
            timers.fire(now, Integer.MAX_VALUE, handler);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    /** The JVM itself allocates now and then in any thread (linking, deoptimizing): one clean measurement is enough. */
    private void assertAllocatesNothing(Runnable round) {
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            round.run();
        }
        long least = Long.MAX_VALUE;
        for (int i = 0; i < MEASUREMENTS && least > 0; i++) {
            least = Math.min(least, allocatedBy(round));
        }
        assertThat(least).isZero();
    }

    private long allocatedBy(Runnable round) {
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        for (int i = 0; i < ROUNDS; i++) {
            round.run();
        }
        return threads.getThreadAllocatedBytes(thread) - before;
    }
}
