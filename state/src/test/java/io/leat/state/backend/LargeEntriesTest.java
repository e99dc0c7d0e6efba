package io.leat.state.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.serialize.types.Types;
import io.leat.state.table.StateMemoryException;
import io.leat.state.testing.StateFixture;
import io.leat.state.timer.TimerQueue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Keys and values that do not fit into a page. */
@Timeout(60)
class LargeEntriesTest {
    private static final int PAGE_BYTES = 4096;
    private static final int MOST_BYTES = 1 << 20;
    private static final int KEYS = 24;

    private record Entry(String key, long namespace) {}

    /** As often small, around a page, or up to 1 MiB. */
    private static int length(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(64);
            case 1 -> PAGE_BYTES - 80 + random.nextInt(160);
            case 2 -> random.nextInt(8 * PAGE_BYTES);
            default -> random.nextInt(random.nextInt(MOST_BYTES) + 1);
        };
    }

    /** Keys that are equal up to their last chars, so that comparing them takes all their pieces. */
    private static List<String> keys(SplittableRandom random) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < KEYS; i++) {
            keys.add("k".repeat(length(random)) + (char) ('a' + i));
        }
        return keys;
    }

    private static String value(SplittableRandom random, int step) {
        return (step + " ").repeat(length(random) / 8 + 1);
    }

    @Test
    void shouldDoWhatAHashMapDoes() throws Exception {
        long seed = 20261121;
        System.out.println("seed=" + seed);
        SplittableRandom random = new SplittableRandom(seed);
        try (StateFixture fixture = new StateFixture(PAGE_BYTES, 20_000)) {
            KeyedStateBackend backend = fixture.backend();
            List<String> keys = keys(random);
            Map<Entry, String> texts = new HashMap<>();
            Map<Entry, Long> numbers = new HashMap<>();
            for (int step = 0; step < 4000; step++) {
                Entry entry = new Entry(keys.get(random.nextInt(KEYS)), random.nextInt(2));
                fixture.key(backend, entry.key());
                changeOne(backend, entry, texts, numbers, value(random, step), random.nextInt(5));
            }
            assertHolds(fixture, backend, texts, numbers);

            byte[] snapshot = StateFixture.snapshot(backend);
            backend.close();
            KeyedStateBackend restored = fixture.backend();
            StateFixture.restore(restored, snapshot, 0, 1);
            assertHolds(fixture, restored, texts, numbers);
            removeAll(fixture, restored, texts, numbers);
        }
    }

    private static void changeOne(
            KeyedStateBackend backend,
            Entry entry,
            Map<Entry, String> texts,
            Map<Entry, Long> numbers,
            String value,
            int what) {
        switch (what) {
            case 0, 1 -> {
                backend.table("text", Types.STRING).put(entry.namespace(), 0, value);
                texts.put(entry, value);
            }
            case 2 -> {
                backend.table("number", Types.LONG).put(entry.namespace(), 0, (long) value.length());
                numbers.put(entry, (long) value.length());
            }
            case 3 ->
                assertThat(backend.table("text", Types.STRING).get(entry.namespace(), 0, null))
                        .isEqualTo(texts.get(entry));
            default -> {
                backend.table("text", Types.STRING).remove(entry.namespace(), 0);
                texts.remove(entry);
            }
        }
    }

    private static void assertHolds(
            StateFixture fixture, KeyedStateBackend backend, Map<Entry, String> texts, Map<Entry, Long> numbers) {
        assertThat(backend.stateEntries()).isEqualTo(texts.size() + numbers.size());
        texts.forEach((entry, text) -> {
            fixture.key(backend, entry.key());
            assertThat(backend.table("text", Types.STRING).get(entry.namespace(), 0, null))
                    .isEqualTo(text);
        });
        numbers.forEach((entry, number) -> {
            fixture.key(backend, entry.key());
            assertThat(backend.table("number", Types.LONG).get(entry.namespace(), 0, null))
                    .isEqualTo(number);
        });
    }

    private static void removeAll(
            StateFixture fixture, KeyedStateBackend backend, Map<Entry, String> texts, Map<Entry, Long> numbers) {
        texts.keySet().forEach(entry -> {
            fixture.key(backend, entry.key());
            backend.table("text", Types.STRING).remove(entry.namespace(), 0);
        });
        numbers.keySet().forEach(entry -> {
            fixture.key(backend, entry.key());
            backend.table("number", Types.LONG).remove(entry.namespace(), 0);
        });
        assertThat(backend.stateEntries()).isZero();
        assertThat(fixture.pool().inUse()).as("pages kept back").isLessThanOrEqualTo(6);
    }

    @Test
    void shouldFireTimersOfLongKeysInTheOrderOfTheirBytes() throws Exception {
        SplittableRandom random = new SplittableRandom(3);
        try (StateFixture fixture = new StateFixture(PAGE_BYTES, 20_000)) {
            KeyedStateBackend backend = fixture.backend();
            TreeSet<String> keys = new TreeSet<>(keys(random));
            List<String> mixed = new ArrayList<>(keys);
            while (!mixed.isEmpty()) {
                fixture.key(backend, mixed.remove(random.nextInt(mixed.size())));
                assertThat(backend.eventTimeTimers().register(7, 0, 0)).isTrue();
                assertThat(backend.eventTimeTimers().register(7, 0, 0)).isFalse();
            }
            fixture.key(backend, keys.last());
            assertThat(backend.eventTimeTimers().delete(7, 0, 0)).isTrue();
            keys.remove(keys.last());

            byte[] snapshot = StateFixture.snapshot(backend);
            KeyedStateBackend restored = fixture.backend();
            StateFixture.restore(restored, snapshot, 0, 1);
            assertThat(fired(backend)).isEqualTo(new ArrayList<>(keys));
            assertThat(fired(restored)).isEqualTo(new ArrayList<>(keys));
        }
    }

    private static List<String> fired(KeyedStateBackend backend) throws Exception {
        List<String> keys = new ArrayList<>();
        TimerQueue timers = backend.eventTimeTimers();
        timers.fire(7, KEYS, (time, namespace1, namespace2) -> keys.add(StateFixture.keyText(backend)));
        assertThat(timers.size()).isZero();
        return keys;
    }

    @Test
    void shouldKeepTheFormerValueWhenALargerOneFindsNoMemory() {
        try (StateFixture fixture = new StateFixture(PAGE_BYTES, 24)) {
            KeyedStateBackend backend = fixture.backend();
            ValueTable<String> table = backend.table("text", Types.STRING);
            fixture.key(backend, "a");
            table.put(0, 0, "x".repeat(10_000));
            int before = fixture.pool().inUse();
            assertThatThrownBy(() -> table.put(0, 0, "y".repeat(100_000)))
                    .isInstanceOf(StateMemoryException.class)
                    .hasMessageContaining("taskmanager.memory.managed.size");
            fixture.key(backend, "b".repeat(100_000));
            assertThatThrownBy(() -> table.put(0, 0, "y")).isInstanceOf(StateMemoryException.class);
            fixture.key(backend, "a");
            assertThat(table.get(0, 0, null)).isEqualTo("x".repeat(10_000));
            assertThat(backend.stateEntries()).isEqualTo(1);
            assertThat(fixture.pool().inUse()).as("but for spares").isLessThanOrEqualTo(before + 4);
        }
    }

    @Test
    void shouldGivePagesBackWhenALargeValueBecomesSmall() {
        try (StateFixture fixture = new StateFixture(PAGE_BYTES, 600)) {
            KeyedStateBackend backend = fixture.backend();
            ValueTable<String> table = backend.table("text", Types.STRING);
            fixture.key(backend, "a");
            for (int i = 0; i < 100; i++) {
                table.put(0, 0, "x".repeat(MOST_BYTES));
                table.put(0, 0, "x".repeat(MOST_BYTES - i));
                assertThat(fixture.pool().inUse()).isGreaterThan(MOST_BYTES / PAGE_BYTES);
                table.put(0, 0, "y".repeat(5 * PAGE_BYTES));
                assertThat(table.get(0, 0, null)).hasSize(5 * PAGE_BYTES);
                table.put(0, 0, "z");
                assertThat(fixture.pool().inUse()).isLessThanOrEqualTo(8);
                assertThat(table.get(0, 0, null)).isEqualTo("z");
            }
        }
    }
}
