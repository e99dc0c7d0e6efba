package io.leat.state.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.serialize.types.Types;
import io.leat.state.table.StateMemoryException;
import io.leat.state.testing.Reading;
import io.leat.state.testing.StateFixture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OffHeapStateBackendTest {
    private record Entry(String key, long namespace1, long namespace2) {}

    @Test
    void shouldDoWhatAHashMapDoes() {
        long seed = System.getProperty("leat.seed") == null ? 20260101 : Long.getLong("leat.seed");
        System.out.println("seed=" + seed);
        SplittableRandom random = new SplittableRandom(seed);
        try (StateFixture fixture = new StateFixture(4096, 2000)) {
            KeyedStateBackend backend = fixture.backend();
            ValueTable<String> table = backend.table("text", Types.STRING);
            Map<Entry, String> model = new HashMap<>();
            List<Entry> known = new ArrayList<>();
            for (int step = 0; step < 200_000; step++) {
                Entry entry = known.isEmpty() || random.nextInt(3) == 0
                        ? new Entry("k" + random.nextInt(3000), random.nextInt(3) * 60_000L, random.nextInt(3))
                        : known.get(random.nextInt(known.size()));
                known.add(entry);
                fixture.key(backend, entry.key());
                switch (random.nextInt(4)) {
                    case 0, 1 -> {
                        String value = "v".repeat(random.nextInt(random.nextInt(40) == 0 ? 1000 : 40)) + step;
                        table.put(entry.namespace1(), entry.namespace2(), value);
                        model.put(entry, value);
                    }
                    case 2 ->
                        assertThat(table.get(entry.namespace1(), entry.namespace2(), null))
                                .isEqualTo(model.get(entry));
                    default -> {
                        table.remove(entry.namespace1(), entry.namespace2());
                        model.remove(entry);
                    }
                }
            }
            assertThat(backend.stateEntries()).isEqualTo(model.size());
            model.forEach((entry, value) -> {
                fixture.key(backend, entry.key());
                assertThat(table.get(entry.namespace1(), entry.namespace2(), null))
                        .isEqualTo(value);
            });
        }
    }

    @Test
    void shouldKeepStatesAndNamespacesApart() {
        try (StateFixture fixture = new StateFixture(4096, 64)) {
            KeyedStateBackend backend = fixture.backend();
            ValueTable<Long> first = backend.table("first", Types.LONG);
            ValueTable<Long> second = backend.table("second", Types.LONG);
            fixture.key(backend, "a");
            first.put(0, 0, 1L);
            first.put(0, 1, 2L);
            second.put(0, 0, 3L);
            fixture.key(backend, "b");
            first.put(0, 0, 4L);
            assertThat(second.get(0, 0, null)).isNull();
            fixture.key(backend, "a");
            assertThat(first.get(0, 0, null)).isEqualTo(1);
            assertThat(first.get(0, 1, null)).isEqualTo(2);
            assertThat(first.get(1, 0, null)).isNull();
            assertThat(second.get(0, 0, null)).isEqualTo(3);
            assertThat(backend.table("first", Types.LONG)).isSameAs(first);
            assertThat(backend.stateEntries()).isEqualTo(4);
        }
    }

    @Test
    void shouldGrowToManyKeysAndGiveAllPagesBackAsTheyLeave() {
        try (StateFixture fixture = new StateFixture(4096, 4000)) {
            KeyedStateBackend backend = fixture.backend();
            ValueTable<Reading> table = backend.table("reading", Reading.TYPE);
            Reading reading = new Reading();
            int keys = 100_000;
            for (int i = 0; i < keys; i++) {
                fixture.key(backend, i);
                table.put(0, 0, reading.set(i, -i));
            }
            assertThat(fixture.pool().inUse()).isGreaterThan(1500).isLessThan(3000);
            for (int i = 0; i < keys; i++) {
                fixture.key(backend, i);
                assertThat(table.get(0, 0, reading).count).isEqualTo(-i);
            }
            for (int i = 0; i < keys; i++) {
                fixture.key(backend, i);
                table.remove(0, 0);
            }
            assertThat(backend.stateEntries()).isZero();
            assertThat(fixture.pool().inUse()).isLessThanOrEqualTo(6);
        }
    }

    @Test
    void shouldStayFlatWhenKeysComeAndGoForEver() {
        try (StateFixture fixture = new StateFixture(4096, 400)) {
            KeyedStateBackend backend = fixture.backend();
            ValueTable<String> table = backend.table("text", Types.STRING);
            int window = 2000;
            int afterWarmUp = 0;
            for (int i = 0; i < 200_000; i++) {
                fixture.key(backend, "session " + i);
                table.put(i, i, "x".repeat(i % 50));
                if (i >= window) {
                    fixture.key(backend, "session " + (i - window));
                    table.remove(i - window, i - window);
                }
                if (i == 5 * window) {
                    afterWarmUp = fixture.pool().peakInUse();
                }
            }
            assertThat(backend.stateEntries()).isEqualTo(window);
            assertThat(fixture.pool().peakInUse()).isLessThanOrEqualTo(afterWarmUp + afterWarmUp / 4);
        }
    }

    @Test
    void shouldKeepTheFormerValueWhenTheCodecFailsMidway() {
        try (StateFixture fixture = new StateFixture(4096, 16)) {
            KeyedStateBackend backend = fixture.backend();
            ValueTable<Reading> table = backend.table("reading", Reading.TYPE);
            fixture.key(backend, "a");
            table.put(0, 0, new Reading().set(1, 2));
            Reading poison = new Reading().set(3, Reading.POISON);
            assertThatThrownBy(() -> table.put(0, 0, poison)).isInstanceOf(IllegalArgumentException.class);
            Reading kept = table.get(0, 0, table.newReuse());
            assertThat(kept.sum).isEqualTo(1);
            assertThat(kept.count).isEqualTo(2);
            assertThatThrownBy(() -> table.put(1, 0, poison)).isInstanceOf(IllegalArgumentException.class);
            assertThat(table.get(1, 0, null)).isNull();
            assertThat(backend.stateEntries()).isEqualTo(1);
        }
    }

    @Test
    void shouldLeaveEverythingIntactWhenTheBudgetIsExhausted() {
        try (StateFixture fixture = new StateFixture(4096, 12)) {
            KeyedStateBackend backend = fixture.backend();
            ValueTable<String> table = backend.table("text", Types.STRING);
            Map<Long, String> model = new HashMap<>();
            assertThatThrownBy(() -> fill(fixture, backend, table, model))
                    .isInstanceOf(StateMemoryException.class)
                    .hasMessageContaining("taskmanager.memory.managed.size")
                    .hasMessageContaining("text")
                    .hasMessageContaining("test 0");
            assertThat(backend.stateEntries()).isEqualTo(model.size());
            for (long key = 0; key <= model.size(); key++) {
                fixture.key(backend, key);
                assertThat(table.get(0, 0, null)).isEqualTo(model.get(key));
            }
            fixture.key(backend, 0);
            assertThatThrownBy(() -> table.put(0, 0, "y".repeat(2000))).isInstanceOf(StateMemoryException.class);
            assertThat(table.get(0, 0, null)).isEqualTo(model.get(0L));
            for (long key = 0; key < model.size(); key++) {
                fixture.key(backend, key);
                table.remove(0, 0);
            }
            fixture.key(backend, 0);
            table.put(0, 0, "y".repeat(2000));
            assertThat(table.get(0, 0, null)).hasSize(2000);
        }
    }

    private static void fill(
            StateFixture fixture, KeyedStateBackend backend, ValueTable<String> table, Map<Long, String> model) {
        for (long key = 0; key < 10_000; key++) {
            fixture.key(backend, key);
            String value = "value " + key;
            table.put(0, 0, value);
            model.put(key, value);
        }
    }

    @Test
    void shouldNameStateSizesAndLimitWhenAnEntryIsTooLarge() {
        try (StateFixture fixture = new StateFixture(4096, 1000)) {
            KeyedStateBackend backend = fixture.backend();
            ValueTable<String> table = backend.table("novel", Types.STRING);
            fixture.key(backend, "a");
            table.put(0, 0, "x".repeat(4000));
            assertThatThrownBy(() -> table.put(0, 0, "x".repeat(StateFixture.MAX_ENTRY_BYTES)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll(
                            "state=novel", "keyBytes=1 ", "valueBytes=2097", "leat.state.max-entry-size=2097152");
            assertThat(table.get(0, 0, null)).hasSize(4000);
            fixture.key(backend, "k".repeat(StateFixture.MAX_ENTRY_BYTES));
            assertThat(table.get(0, 0, null)).isNull();
            assertThatThrownBy(() -> table.put(0, 0, "x"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("keyBytes=2097152");
            assertThat(backend.stateEntries()).isEqualTo(1);
        }
    }

    @Test
    void shouldRefuseAnotherTypeUnderTheSameName() {
        try (StateFixture fixture = new StateFixture(4096, 16)) {
            KeyedStateBackend backend = fixture.backend();
            backend.table("count", Types.LONG);
            assertThatThrownBy(() -> backend.table("count", Types.STRING))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContainingAll("state=count", "Long", "String");
        }
    }

    @Test
    void shouldRefuseAccessWithoutAKeyAndKeysOfOtherSubtasks() {
        try (StateFixture fixture = new StateFixture(4096, 16)) {
            KeyedStateBackend backend = fixture.backend(0, 2);
            ValueTable<Long> table = backend.table("count", Types.LONG);
            assertThatThrownBy(() -> table.get(0, 0, null)).hasMessageContaining("no current key");
            assertThatThrownBy(() -> table.put(0, 0, 1L)).hasMessageContaining("no current key");
            assertThatThrownBy(() -> backend.eventTimeTimers().register(1, 0, 0))
                    .isInstanceOf(IllegalStateException.class);
            UnsafeBuffer key = new UnsafeBuffer(new byte[1]);
            assertThatThrownBy(() -> backend.setCurrentKey(key, 0, 1, -1L, 3))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("keyGroup=3");
        }
    }

    @Test
    void shouldFindKeysWhoseHashesAreAllEqual() {
        try (StateFixture fixture = new StateFixture(4096, 64)) {
            KeyedStateBackend backend = fixture.backend();
            ValueTable<Long> table = backend.table("count", Types.LONG);
            UnsafeBuffer key = new UnsafeBuffer(new byte[Long.BYTES]);
            for (long i = 0; i < 300; i++) {
                key.putLong(0, i);
                backend.setCurrentKey(key, 0, (int) (1 + i % 8), 0, 0);
                Long before = table.get(0, 0, null);
                table.put(0, 0, before == null ? 1 : before + 1);
            }
            key.putLong(0, 7);
            backend.setCurrentKey(key, 0, 8, 0, 0);
            assertThat(table.get(0, 0, null)).isEqualTo(1);
        }
    }

    @Test
    void shouldRefuseUseAfterClose() {
        try (StateFixture fixture = new StateFixture(4096, 16)) {
            KeyedStateBackend backend = fixture.backend();
            ValueTable<Long> table = backend.table("count", Types.LONG);
            fixture.key(backend, 1);
            table.put(0, 0, 1L);
            backend.close();
            assertThat(fixture.pool().inUse()).isZero();
            assertThatThrownBy(() -> table.put(0, 0, 1L)).hasMessageContaining("after close()");
        }
    }

    @Test
    void shouldServeAValueState() {
        try (StateFixture fixture = new StateFixture(4096, 16)) {
            KeyedStateBackend backend = fixture.backend();
            ValueTable<Reading> table = backend.table("reading", Reading.TYPE);
            Reading reuse = table.newReuse();
            TableValueState<Reading> state = new TableValueState<>(table, reuse);
            fixture.key(backend, 1);
            assertThat(state.value()).isNull();
            state.update(new Reading().set(4, 5));
            assertThat(state.value()).isSameAs(reuse);
            assertThat(reuse.count).isEqualTo(5);
            assertThat(new TableValueState<>(table).value()).isNotSameAs(reuse);
            fixture.key(backend, 2);
            assertThat(state.value()).isNull();
            fixture.key(backend, 1);
            state.update(null);
            assertThat(state.value()).isNull();
            state.update(reuse);
            state.clear();
            assertThat(backend.stateEntries()).isZero();
        }
    }
}
