package io.leat.state.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.state.testing.StateFixture;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HashIndexTest {
    private static final int SLOTS = 4096 / 8;

    @Test
    void shouldFindWhatIsThereThroughSplitsAndMerges() {
        long seed = 11;
        System.out.println("seed=" + seed);
        SplittableRandom random = new SplittableRandom(seed);
        try (StateFixture fixture = new StateFixture(4096, 400);
                PageSource pages = new PageSource(fixture.pool(), "test");
                HashIndex index = new HashIndex(pages, "test")) {
            TreeMap<Integer, Integer> tagOf = new TreeMap<>();
            int next = 1;
            for (int round = 0; round < 6; round++) {
                int target = round % 2 == 0 ? 40_000 : 10;
                while (tagOf.size() != target) {
                    if (tagOf.size() < target) {
                        // Some tags are equal, some lie close together.
                        int tag = random.nextInt() & (random.nextInt(4) == 0 ? 0xFFFF_F000 : -1);
                        index.ensureRoom(tag);
                        index.insert(tag, next);
                        tagOf.put(next++, tag);
                    } else {
                        Map.Entry<Integer, Integer> gone = tagOf.ceilingEntry(random.nextInt(next));
                        if (gone != null) {
                            index.remove(gone.getValue(), gone.getKey());
                            tagOf.remove(gone.getKey());
                        }
                    }
                }
                assertSame(index, tagOf);
            }
            assertThat(fixture.pool().inUse()).isLessThanOrEqualTo(16);
        }
    }

    @Test
    void shouldReplaceInPlace() {
        try (StateFixture fixture = new StateFixture(4096, 4);
                PageSource pages = new PageSource(fixture.pool(), "test");
                HashIndex index = new HashIndex(pages, "test")) {
            index.ensureRoom(5);
            index.insert(5, 1);
            index.insert(5, 2);
            index.replace(5, 1, 3);
            assertThat(references(index)).containsExactlyInAnyOrder(2, 3);
            assertThatThrownBy(() -> index.remove(5, 1)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void shouldRefuseTagsThatNoSplitSeparates() {
        try (StateFixture fixture = new StateFixture(4096, 64);
                PageSource pages = new PageSource(fixture.pool(), "test");
                HashIndex index = new HashIndex(pages, "test")) {
            int reference = 1;
            for (; reference <= SLOTS - SLOTS / 4; reference++) {
                index.ensureRoom(-1);
                index.insert(-1, reference);
            }
            assertThatThrownBy(() -> index.ensureRoom(-1))
                    .isInstanceOf(StateMemoryException.class)
                    .hasMessageContaining("same hash");
            assertThat(references(index)).hasSize(reference - 1);
            index.remove(-1, 1);
            index.ensureRoom(-1);
            assertThat(index.size()).isEqualTo(reference - 2);
        }
    }

    @Test
    void shouldChangeNothingWhenASplitGetsNoPage() {
        try (StateFixture fixture = new StateFixture(4096, 1);
                PageSource pages = new PageSource(fixture.pool(), "test");
                HashIndex index = new HashIndex(pages, "test")) {
            int count = SLOTS - SLOTS / 4;
            for (int i = 1; i <= count; i++) {
                index.ensureRoom(i << 8);
                index.insert(i << 8, i);
            }
            assertThatThrownBy(() -> index.ensureRoom(3)).isInstanceOf(StateMemoryException.class);
            assertThat(references(index)).hasSize(count);
        }
    }

    private static void assertSame(HashIndex index, Map<Integer, Integer> tagOf) {
        assertThat(index.size()).isEqualTo(tagOf.size());
        assertThat(references(index)).isEqualTo(tagOf.keySet());
        tagOf.forEach((reference, tag) -> index.replace(tag, reference, reference)); // fails if not found
    }

    private static Set<Integer> references(HashIndex index) {
        Set<Integer> references = new HashSet<>();
        index.forEach(reference -> assertThat(references.add(reference)).isTrue());
        return references;
    }
}
