package io.leat.state.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.state.backend.KeyedStateBackend;
import io.leat.state.table.StateMemoryException;
import io.leat.state.testing.StateFixture;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimerQueueTest {
    private record Timer(long time, String key, long namespace1, long namespace2) {}

    private static final Comparator<Timer> ORDER = Comparator.comparingLong(Timer::time)
            .thenComparing(
                    timer -> timer.key().getBytes(StandardCharsets.UTF_8),
                    (left, right) -> Arrays.compareUnsigned(left, right))
            .thenComparingLong(Timer::namespace1)
            .thenComparingLong(Timer::namespace2);

    @Test
    void shouldFireAsASortedSetDoes() throws Exception {
        long seed = 13;
        System.out.println("seed=" + seed);
        SplittableRandom random = new SplittableRandom(seed);
        try (StateFixture fixture = new StateFixture(4096, 2000)) {
            KeyedStateBackend backend = fixture.backend();
            TimerQueue timers = backend.eventTimeTimers();
            TreeSet<Timer> model = new TreeSet<>(ORDER);
            long now = -1000;
            for (int step = 0; step < 100_000; step++) {
                Timer timer = randomTimer(random, now);
                fixture.key(backend, timer.key());
                int choice = random.nextInt(100);
                if (choice < 70) {
                    assertThat(timers.register(timer.time(), timer.namespace1(), timer.namespace2()))
                            .isEqualTo(model.add(timer));
                } else if (choice < 98) {
                    Timer known = model.ceiling(timer);
                    Timer victim = known != null && random.nextBoolean() ? known : timer;
                    fixture.key(backend, victim.key());
                    assertThat(timers.delete(victim.time(), victim.namespace1(), victim.namespace2()))
                            .isEqualTo(model.remove(victim));
                } else {
                    now += random.nextInt(100);
                    assertFires(backend, now, 1 + random.nextInt(400), model);
                }
                assertThat(timers.size()).isEqualTo(model.size());
                assertThat(timers.nextTime())
                        .isEqualTo(
                                model.isEmpty() ? Long.MAX_VALUE : model.first().time());
            }
            assertFires(backend, Long.MAX_VALUE, Integer.MAX_VALUE, model);
            assertThat(timers.size()).isZero();
            assertThat(fixture.pool().inUse()).isLessThanOrEqualTo(7);
        }
    }

    private static Timer randomTimer(SplittableRandom random, long now) {
        StringBuilder key = new StringBuilder("same prefix!".substring(0, random.nextInt(3) * 4));
        for (int i = random.nextInt(4); i > 0; i--) {
            key.append((char) (random.nextInt(5) == 0 ? 0x20AC : random.nextInt(3)));
        }
        return new Timer(now + random.nextInt(300), key.toString(), random.nextInt(3) - 1, random.nextInt(2));
    }

    private static void assertFires(KeyedStateBackend backend, long upTo, int limit, NavigableSet<Timer> model)
            throws Exception {
        List<Timer> fired = new ArrayList<>();
        int count = backend.eventTimeTimers().fire(upTo, limit, collecting(backend, fired));
        List<Timer> expected = new ArrayList<>();
        while (expected.size() < limit && !model.isEmpty() && model.first().time() <= upTo) {
            expected.add(model.pollFirst());
        }
        assertThat(fired).isEqualTo(expected);
        assertThat(count).isEqualTo(expected.size());
    }

    private static TimerHandler collecting(KeyedStateBackend backend, List<Timer> fired) {
        return (time, namespace1, namespace2) ->
                fired.add(new Timer(time, StateFixture.keyText(backend), namespace1, namespace2));
    }

    @Test
    void shouldFireInOrderWhatHandlersRegisterAndNotWhatTheyDelete() throws Exception {
        try (StateFixture fixture = new StateFixture(4096, 32)) {
            KeyedStateBackend backend = fixture.backend();
            TimerQueue timers = backend.eventTimeTimers();
            for (String key : List.of("a", "b", "c")) {
                fixture.key(backend, key);
                timers.register(10, 0, 0);
            }
            List<String> fired = new ArrayList<>();
            TimerHandler handler = (time, namespace1, namespace2) -> {
                String name = StateFixture.keyText(backend);
                fired.add(name + time);
                if (name.equals("a") && fired.size() == 1) {
                    timers.register(10, 0, 0); // again, the same: it comes before b
                    timers.register(5, 0, 0); // and this before both
                    timers.register(12, 0, 0);
                    fixture.key(backend, "c");
                    assertThat(timers.delete(10, 0, 0)).isTrue();
                    assertThat(timers.delete(10, 0, 0)).isFalse();
                }
            };
            assertThat(timers.fire(11, 2, handler)).isEqualTo(2);
            assertThat(timers.fire(11, 100, handler)).isEqualTo(2);
            assertThat(fired).containsExactly("a10", "a5", "a10", "b10");
            assertThat(timers.nextTime()).isEqualTo(12);
            assertThat(timers.fire(11, 100, handler)).isZero();
        }
    }

    @Test
    void shouldKeepTheOthersWhenAHandlerFailsAndRefuseToFireWithinOne() {
        try (StateFixture fixture = new StateFixture(4096, 32)) {
            KeyedStateBackend backend = fixture.backend();
            TimerQueue timers = backend.processingTimeTimers();
            fixture.key(backend, "a");
            timers.register(1, 0, 0);
            timers.register(2, 0, 0);
            TimerHandler nested =
                    (time, namespace1, namespace2) -> timers.fire(2, 1, collecting(backend, new ArrayList<>()));
            assertThatThrownBy(() -> timers.fire(2, 2, nested)).hasMessageContaining("handler");
            assertThat(timers.size()).isEqualTo(1);
            assertThatThrownBy(() -> timers.fire(2, 2, nested)).isInstanceOf(IllegalStateException.class);
            assertThat(timers.size()).isZero();
            assertThat(backend.eventTimeTimers().size()).isZero();
        }
    }

    @Test
    void shouldChangeNothingWhenThereIsNoMemory() throws Exception {
        try (StateFixture fixture = new StateFixture(4096, 9)) {
            KeyedStateBackend backend = fixture.backend();
            TimerQueue timers = backend.eventTimeTimers();
            int registered = 0;
            try {
                for (int i = 0; i < 10_000; i++) {
                    fixture.key(backend, 10_000 - i);
                    assertThat(timers.register(i % 7, i, 0)).isTrue();
                    registered++;
                }
            } catch (StateMemoryException expected) {
                assertThat(expected).hasMessageContaining("taskmanager.memory.managed.size");
            }
            assertThat(registered).isBetween(100, 9999);
            assertThat(timers.size()).isEqualTo(registered);
            assertThat(timers.fire(6, Integer.MAX_VALUE, collecting(backend, new ArrayList<>())))
                    .isEqualTo(registered);
        }
    }

    @Test
    void shouldStayFlatUnderSlidingWindows() throws Exception {
        try (StateFixture fixture = new StateFixture(4096, 600)) {
            KeyedStateBackend backend = fixture.backend();
            TimerQueue timers = backend.eventTimeTimers();
            List<Timer> fired = new ArrayList<>();
            int keys = 300;
            int peak = 0;
            for (int now = 0; now < 300; now++) {
                for (int key = 0; key < keys; key++) {
                    fixture.key(backend, key);
                    for (int window = now / 10; window < now / 10 + 6; window++) {
                        timers.register(window * 10L + 60, window * 10L, window * 10L + 60);
                    }
                }
                timers.fire(now, Integer.MAX_VALUE, collecting(backend, fired));
                if (now == 150) {
                    peak = fixture.pool().peakInUse();
                }
            }
            assertThat(fired).hasSize(keys * 24);
            assertThat(fixture.pool().peakInUse()).isLessThanOrEqualTo(peak + 2);
        }
    }
}
