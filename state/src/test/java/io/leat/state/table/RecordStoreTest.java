package io.leat.state.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.state.testing.StateFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RecordStoreTest {
    private record Allocation(int reference, int bytes, byte mark) {}

    @Test
    void shouldOfferAClassForEachSizeAndWasteAnEighthAtMost() {
        for (int pageBytes = 4096; pageBytes <= 1 << 20; pageBytes *= 2) {
            SizeClasses classes = new SizeClasses(pageBytes);
            for (int bytes = 1; bytes <= pageBytes; bytes += 1 + bytes / 100) {
                int slot = classes.bytes(classes.of(bytes));
                assertThat(slot).isBetween(bytes, pageBytes);
                assertThat(slot % RecordLayout.ALIGNMENT).isZero();
                if (bytes > RecordLayout.LEAST_BYTES && slot <= pageBytes / 8) {
                    assertThat(slot - bytes).isLessThanOrEqualTo(Math.max(7, bytes / 8));
                }
            }
            assertThat(classes.bytes(classes.count() - 1)).isEqualTo(pageBytes);
        }
    }

    @Test
    void shouldNeverGiveTheSameBytesToTwoRecords() {
        long seed = 7;
        System.out.println("seed=" + seed);
        SplittableRandom random = new SplittableRandom(seed);
        try (StateFixture fixture = new StateFixture(4096, 1000);
                PageSource pages = new PageSource(fixture.pool(), "test");
                RecordStore store = new RecordStore(pages, 4096)) {
            List<Allocation> live = new ArrayList<>();
            for (int step = 0; step < 50_000; step++) {
                if (live.size() < 500 || (random.nextBoolean() && live.size() < 1500)) {
                    live.add(allocate(store, 1 + random.nextInt(random.nextInt(50) == 0 ? 4096 : 200), (byte) step));
                } else {
                    Allocation gone = live.set(random.nextInt(live.size()), live.get(live.size() - 1));
                    live.remove(live.size() - 1);
                    assertUntouched(store, gone);
                    store.free(gone.reference());
                }
            }
            for (Allocation left : live) {
                assertUntouched(store, left);
                store.free(left.reference());
            }
            assertThat(fixture.pool().inUse()).isLessThanOrEqualTo(4); // kept back for the next records
        }
    }

    @Test
    void shouldRefuseWithoutAPageAndGoOnWhenOneIsFreed() {
        try (StateFixture fixture = new StateFixture(4096, 2);
                PageSource pages = new PageSource(fixture.pool(), "test");
                RecordStore store = new RecordStore(pages, 4096)) {
            int first = store.allocate(4096, "first");
            store.allocate(4096, "second");
            assertThatThrownBy(() -> store.allocate(40, "third"))
                    .isInstanceOf(StateMemoryException.class)
                    .hasMessageContaining("use=third");
            store.free(first);
            assertThat(store.slotBytes(store.allocate(40, "third"))).isEqualTo(40);
        }
    }

    private static Allocation allocate(RecordStore store, int bytes, byte mark) {
        int reference = store.allocate(bytes, "test");
        assertThat(reference).isNotZero();
        assertThat(store.slotBytes(reference)).isGreaterThanOrEqualTo(bytes);
        store.buffer(reference).setMemory(store.offset(reference), bytes, mark);
        return new Allocation(reference, bytes, mark);
    }

    private static void assertUntouched(RecordStore store, Allocation allocation) {
        UnsafeBuffer buffer = store.buffer(allocation.reference());
        int offset = store.offset(allocation.reference());
        for (int i = 0; i < allocation.bytes(); i++) {
            if (buffer.getByte(offset + i) != allocation.mark()) {
                throw new AssertionError(allocation + " was overwritten at " + i);
            }
        }
    }
}
