package io.leat.state.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.serialize.types.Types;
import io.leat.state.keygroup.KeyGroupRange;
import io.leat.state.keygroup.KeyGroups;
import io.leat.state.snapshot.SnapshotException;
import io.leat.state.snapshot.SnapshotLayout;
import io.leat.state.table.StateMemoryException;
import io.leat.state.testing.StateFixture;
import io.leat.state.timer.TimerQueue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SnapshotTest {
    private static final int KEYS = 2000;

    @Test
    void shouldRestoreWhatItHeld() throws Exception {
        try (StateFixture fixture = new StateFixture(4096, 2000)) {
            KeyedStateBackend backend = fixture.backend();
            fill(fixture, backend, 0, 1);
            byte[] snapshot = StateFixture.snapshot(backend);
            KeyedStateBackend restored = fixture.backend();
            StateFixture.restore(restored, snapshot, 0, 1);
            assertHoldsOnlyItsShare(fixture, restored, 0, 1);
            assertThat(firedBy(restored)).isEqualTo(firedBy(backend)).hasSize(KEYS * 3 / 2);
        }
    }

    @Test
    void shouldWriteTheSameBytesForTheSameHistoryAndLengthsForTheSameContent() throws Exception {
        try (StateFixture fixture = new StateFixture(4096, 2000)) {
            KeyedStateBackend first = fixture.backend();
            fill(fixture, first, 0, 1);
            KeyedStateBackend second = fixture.backend();
            fill(fixture, second, 0, 1);
            byte[] snapshot = StateFixture.snapshot(first);
            assertThat(StateFixture.snapshot(second)).isEqualTo(snapshot);
            assertThat(StateFixture.snapshot(first)).isEqualTo(snapshot);
            KeyedStateBackend restored = fixture.backend();
            StateFixture.restore(restored, snapshot, 0, 1);
            byte[] again = StateFixture.snapshot(restored);
            Arrays.sort(again);
            Arrays.sort(snapshot);
            assertThat(again).isEqualTo(snapshot);
        }
    }

    @Test
    void shouldHandTheGroupsOverWhenParallelismChanges() throws Exception {
        try (StateFixture fixture = new StateFixture(4096, 4000)) {
            KeyedStateBackend only = fixture.backend();
            fill(fixture, only, 0, 1);
            List<byte[]> snapshots = List.of(StateFixture.snapshot(only));
            List<String> timers = firedBy(only);
            for (int parallelism : new int[] {2, 3, 128, 1}) {
                List<byte[]> next = new ArrayList<>();
                List<List<String>> fired = new ArrayList<>();
                long entries = 0;
                for (int subtask = 0; subtask < parallelism; subtask++) {
                    try (KeyedStateBackend backend = fixture.backend(subtask, parallelism)) {
                        for (byte[] snapshot : snapshots) {
                            StateFixture.restore(backend, snapshot, subtask, parallelism);
                        }
                        assertHoldsOnlyItsShare(fixture, backend, subtask, parallelism);
                        next.add(StateFixture.snapshot(backend));
                        entries += backend.stateEntries();
                        fired.add(firedBy(backend));
                    }
                }
                assertThat(entries).isEqualTo(2 * KEYS);
                assertThat(fired.stream().flatMap(List::stream).sorted())
                        .isEqualTo(timers.stream().sorted().toList());
                snapshots = next;
            }
        }
    }

    @Test
    void shouldTakeExactlyItsBytesFromTheStream() throws Exception {
        try (StateFixture fixture = new StateFixture(4096, 1000)) {
            KeyedStateBackend backend = fixture.backend();
            fill(fixture, backend, 0, 1);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            backend.snapshot(out);
            out.write(42);
            for (int subtask = 0; subtask < 2; subtask++) {
                ByteArrayInputStream in = new ByteArrayInputStream(out.toByteArray());
                KeyedStateBackend restored = fixture.backend(subtask, 2);
                restored.restore(in, KeyGroups.rangeOf(subtask, 2, StateFixture.MAX_PARALLELISM));
                assertThat(in.read()).isEqualTo(42);
                assertThat(in.read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void shouldKeepStatesThatNobodyAsksFor() throws Exception {
        try (StateFixture fixture = new StateFixture(4096, 100)) {
            KeyedStateBackend backend = fixture.backend();
            fixture.key(backend, "a");
            backend.table("old", Types.LONG).put(0, 0, 5L);
            KeyedStateBackend second = fixture.backend();
            StateFixture.restore(second, StateFixture.snapshot(backend), 0, 1);
            KeyedStateBackend third = fixture.backend();
            StateFixture.restore(third, StateFixture.snapshot(second), 0, 1);
            fixture.key(third, "a");
            assertThat(third.table("old", Types.LONG).get(0, 0, null)).isEqualTo(5);
        }
    }

    @Test
    void shouldNameStateAndTypesWhenATypeHasChanged() throws Exception {
        try (StateFixture fixture = new StateFixture(4096, 100)) {
            KeyedStateBackend backend = fixture.backend();
            backend.table("count", Types.LONG);
            byte[] snapshot = StateFixture.snapshot(backend);
            KeyedStateBackend asksLater = fixture.backend();
            StateFixture.restore(asksLater, snapshot, 0, 1);
            assertThatThrownBy(() -> asksLater.table("count", Types.STRING))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContainingAll("state=count", "holds=Long", "asked=String");
            KeyedStateBackend asksBefore = fixture.backend();
            asksBefore.table("count", Types.STRING);
            assertThatThrownBy(() -> StateFixture.restore(asksBefore, snapshot, 0, 1))
                    .isInstanceOf(SnapshotException.class)
                    .hasMessageContainingAll("state=count", "Long", "String");
        }
    }

    @Test
    void shouldRefuseWhatDoesNotFitTheOperator() throws Exception {
        try (StateFixture small = new StateFixture(4096, 20);
                StateFixture fixture = new StateFixture(8192, 500)) {
            KeyedStateBackend backend = fixture.backend();
            fixture.key(backend, "a");
            backend.table("text", Types.STRING).put(0, 0, "x".repeat(5000));
            byte[] large = StateFixture.snapshot(backend);
            KeyedStateBackend otherPages = small.backend();
            StateFixture.restore(otherPages, large, 0, 1);
            assertThat(otherPages.stateEntries()).isEqualTo(1);
            otherPages.close();
            OffHeapStateBackend strict = new OffHeapStateBackend(
                    small.pool(), "strict", StateFixture.MAX_PARALLELISM, new KeyGroupRange(0, 127), 4096);
            assertThatThrownBy(() -> StateFixture.restore(strict, large, 0, 1))
                    .isInstanceOf(SnapshotException.class)
                    .hasMessageContainingAll("leat.state.max-entry-size", "valueBytes=50");
            strict.close();
            fill(fixture, backend, 0, 1);
            backend.table("text", Types.STRING).put(0, 0, "x");
            byte[] many = StateFixture.snapshot(backend);
            assertThatThrownBy(() -> StateFixture.restore(fixture.backend(0, 2), many, 0, 1))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> StateFixture.restore(backend, many, 0, 1)).hasMessageContaining("twice");
            OffHeapStateBackend other =
                    new OffHeapStateBackend(fixture.pool(), "other", 64, new KeyGroupRange(0, 63), 1 << 16);
            assertThatThrownBy(() -> other.restore(new ByteArrayInputStream(many), new KeyGroupRange(0, 63)))
                    .isInstanceOf(SnapshotException.class)
                    .hasMessageContainingAll("maxParallelism=128", "maxParallelism=64");
            byte[] future = many.clone();
            new UnsafeBuffer(future).putInt(SnapshotLayout.HEADER_VERSION, 2);
            assertThatThrownBy(() -> StateFixture.restore(fixture.backend(), future, 0, 1))
                    .isInstanceOf(SnapshotException.class)
                    .hasMessageContaining("version=2");
        }
        try (StateFixture fixture = new StateFixture(4096, 1000);
                StateFixture small = new StateFixture(4096, 20)) {
            KeyedStateBackend backend = fixture.backend();
            fill(fixture, backend, 0, 1);
            byte[] many = StateFixture.snapshot(backend);
            assertThatThrownBy(() -> StateFixture.restore(small.backend(), many, 0, 1))
                    .isInstanceOf(StateMemoryException.class);
        }
    }

    @Test
    void shouldRefuseEveryTruncation() throws Exception {
        byte[] snapshot = smallSnapshot();
        try (StateFixture fixture = new StateFixture(4096, 100)) {
            for (int length = 0; length < snapshot.length; length++) {
                byte[] truncated = Arrays.copyOf(snapshot, length);
                try (KeyedStateBackend backend = fixture.backend()) {
                    assertThatThrownBy(() -> StateFixture.restore(backend, truncated, 0, 1))
                            .isInstanceOf(SnapshotException.class);
                }
                try (KeyedStateBackend backend = fixture.backend(1, 2)) {
                    assertThatThrownBy(() -> StateFixture.restore(backend, truncated, 1, 2))
                            .isInstanceOf(SnapshotException.class);
                }
            }
        }
    }

    @Test
    void shouldMeetDamageAnywhereWithTheDocumentedExceptionOrNotAtAll() throws Exception {
        byte[] snapshot = smallSnapshot();
        long seed = 17;
        System.out.println("seed=" + seed);
        SplittableRandom random = new SplittableRandom(seed);
        int refused = 0;
        try (StateFixture fixture = new StateFixture(4096, 100)) {
            for (int position = 0; position < snapshot.length; position++) {
                for (int value : new int[] {0, 0x7F, 0x80, 0xFF, random.nextInt(256), snapshot[position] ^ 1}) {
                    byte[] damaged = snapshot.clone();
                    damaged[position] = (byte) value;
                    refused += restoresOrIsRefused(fixture, damaged) ? 0 : 1;
                }
            }
            for (int i = 0; i < 3000; i++) {
                byte[] damaged = snapshot.clone();
                int from = random.nextInt(damaged.length - 4);
                new UnsafeBuffer(damaged).putInt(from, random.nextInt());
                refused += restoresOrIsRefused(fixture, damaged) ? 0 : 1;
            }
        }
        assertThat(refused).isGreaterThan(snapshot.length);
    }

    private static boolean restoresOrIsRefused(StateFixture fixture, byte[] bytes) throws IOException {
        try (KeyedStateBackend backend = fixture.backend()) {
            StateFixture.restore(backend, bytes, 0, 1);
            return true;
        } catch (SnapshotException expected) {
            return false;
        }
    }

    private static byte[] smallSnapshot() throws IOException {
        try (StateFixture fixture = new StateFixture(4096, 100)) {
            KeyedStateBackend backend = fixture.backend();
            for (String key : List.of("a", "bcd", "Grüße", "", "k5", "key number six", "7", "88")) {
                fixture.key(backend, key);
                backend.table("text", Types.STRING).put(1, 2, key.repeat(3));
                backend.table("count", Types.LONG).put(0, 0, 5L);
                backend.eventTimeTimers().register(10, 1, 2);
                backend.processingTimeTimers().register(11, 0, 0);
            }
            return StateFixture.snapshot(backend);
        }
    }

    /** Two values for each key, an event-time timer for each, and a processing-time timer for each other. */
    private static void fill(StateFixture fixture, KeyedStateBackend backend, int subtask, int parallelism) {
        KeyGroupRange mine = KeyGroups.rangeOf(subtask, parallelism, StateFixture.MAX_PARALLELISM);
        ValueTable<String> text = backend.table("text", Types.STRING);
        ValueTable<Long> count = backend.table("count", Types.LONG);
        for (int i = 0; i < KEYS; i++) {
            String key = "key " + i;
            if (mine.contains(fixture.group(key))) {
                fixture.key(backend, key);
                text.put(i, i + 1, "x".repeat(i % 70));
                count.put(0, 0, (long) i);
                backend.eventTimeTimers().register(i % 9, i, 0);
                if (i % 2 == 0) {
                    backend.processingTimeTimers().register(i % 5, 0, i);
                }
            }
        }
    }

    private static void assertHoldsOnlyItsShare(
            StateFixture fixture, KeyedStateBackend backend, int subtask, int parallelism) {
        KeyGroupRange mine = KeyGroups.rangeOf(subtask, parallelism, StateFixture.MAX_PARALLELISM);
        ValueTable<String> text = backend.table("text", Types.STRING);
        ValueTable<Long> count = backend.table("count", Types.LONG);
        int held = 0;
        for (int i = 0; i < KEYS; i++) {
            String key = "key " + i;
            if (mine.contains(fixture.group(key))) {
                fixture.key(backend, key);
                assertThat(text.get(i, i + 1, null)).hasSize(i % 70);
                assertThat(count.get(0, 0, null)).isEqualTo(i);
                held++;
            }
        }
        assertThat(backend.stateEntries()).isEqualTo(2L * held);
    }

    /** Fires all timers, which empties the queues. */
    private static List<String> firedBy(KeyedStateBackend backend) throws Exception {
        List<String> fired = new ArrayList<>();
        for (TimerQueue timers : List.of(backend.eventTimeTimers(), backend.processingTimeTimers())) {
            timers.fire(Long.MAX_VALUE, Integer.MAX_VALUE, (time, start, end) -> {
                fired.add(time + " " + StateFixture.keyText(backend) + " " + start + " " + end);
            });
        }
        return Collections.unmodifiableList(fired);
    }
}
