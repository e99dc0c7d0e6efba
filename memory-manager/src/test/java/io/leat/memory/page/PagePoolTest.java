package io.leat.memory.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.memory.budget.BudgetKind;
import io.leat.memory.budget.MemoryBudgetException;
import io.leat.memory.budget.MemoryBudgets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PagePoolTest {
    private static final int PAGE_BYTES = 4096;

    private final MemoryBudgets budgets = new MemoryBudgets(Map.of(BudgetKind.NETWORK, 64L << 20));

    @Test
    void shouldLeaseEachPageOnceAndSayWhenNoneIsLeft() {
        try (PagePool pool = pool(700)) {
            List<Page> leased = new ArrayList<>();
            Set<Long> addresses = new HashSet<>();
            for (Page page = pool.tryAcquire("test"); page != null; page = pool.tryAcquire("test")) {
                leased.add(page);
                addresses.add(page.buffer().addressOffset());
            }
            assertThat(leased).hasSize(700);
            assertThat(addresses).hasSize(700);
            assertThat(pool.available()).isZero();
            leased.forEach(Page::release);
            assertThat(pool.inUse()).isZero();
            assertThat(pool.peakInUse()).isEqualTo(700);
        }
    }

    @Test
    void shouldReserveAllAndOccupyWhatIsLeased() {
        try (PagePool pool = pool(10)) {
            assertThat(budgets.usedBytes(BudgetKind.NETWORK)).isEqualTo(10 * PAGE_BYTES);
            assertThat(budgets.occupiedBytes(BudgetKind.NETWORK)).isZero();
            Page page = pool.tryAcquire("test");
            assertThat(budgets.occupiedBytes(BudgetKind.NETWORK)).isEqualTo(PAGE_BYTES);
            page.release();
        }
        assertThat(budgets.usedBytes(BudgetKind.NETWORK)).isZero();
        assertThat(budgets.peakOccupiedBytes(BudgetKind.NETWORK)).isEqualTo(PAGE_BYTES);
    }

    @Test
    void shouldKeepAPageUntilItsLastLeaseEnds() {
        try (PagePool pool = pool(1)) {
            Page page = pool.tryAcquire("test");
            page.retain();
            page.release();
            assertThat(pool.tryAcquire("other")).isNull();
            page.buffer().putLong(0, 42);
            page.release();
            assertThat(pool.available()).isEqualTo(1);
        }
    }

    @Test
    void shouldNameTheOwnerOnDoubleReleaseAndUseAfterFree() {
        try (PagePool pool = pool(2)) {
            Page page = pool.tryAcquire("channel a -> b");
            page.release();
            for (Runnable misuse : List.<Runnable>of(page::release, page::retain, page::buffer, page::byteBuffer)) {
                assertThatThrownBy(misuse::run)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContainingAll("pool=test", "last_owner=channel a -> b");
            }
            assertThat(pool.available()).isEqualTo(2);
        }
    }

    @Test
    void shouldFailStaleHandles() {
        try (PagePool pool = pool(1)) {
            Page page = pool.tryAcquire("first");
            long first = page.handle();
            assertThat(pool.page(first)).isSameAs(page);
            page.release();
            assertThatThrownBy(() -> pool.page(first)).hasMessageContaining("last_owner=first");
            Page again = pool.tryAcquire("second");
            assertThat(again).isSameAs(page);
            assertThatThrownBy(() -> pool.page(first)).hasMessageContaining("last_owner=second");
            assertThat(pool.page(again.handle())).isSameAs(again);
            assertThatThrownBy(() -> pool.page(-1)).hasMessageContaining("stale page handle");
            again.release();
        }
    }

    @Test
    void shouldNameLeakersWhenClosed() {
        PagePool pool = pool(5);
        pool.tryAcquire("sort");
        pool.tryAcquire("state");
        Page leaked = pool.tryAcquire("state");
        assertThatThrownBy(pool::close).isInstanceOf(PageLeakException.class).hasMessageContaining("{sort=1, state=2}");
        assertThat(budgets.usedBytes(BudgetKind.NETWORK)).isZero();
        assertThat(budgets.occupiedBytes(BudgetKind.NETWORK)).isZero();
        assertThat(leaked.buffer().capacity()).isZero();
        assertThatThrownBy(leaked::release).hasMessageContaining("owner=state");
        assertThatThrownBy(() -> pool.tryAcquire("late")).hasMessageContaining("closed");
        assertThatThrownBy(pool::close).hasMessageContaining("closed twice");
    }

    @Test
    void shouldRefuseBadShapes() {
        for (int pageBytes : new int[] {0, 2048, 5000, 2 << 20, -4096}) {
            assertThatThrownBy(() -> new PagePool(budgets, BudgetKind.NETWORK, "test", pageBytes, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("page_bytes=" + pageBytes);
        }
        assertThatThrownBy(() -> pool(0)).hasMessageContaining("page_count=0");
    }

    @Test
    void shouldRefuseMoreThanTheBudgetHas() {
        assertThatThrownBy(() -> pool((64 << 20) / PAGE_BYTES + 1))
                .isInstanceOf(MemoryBudgetException.class)
                .hasMessageContainingAll("budget=network", "owner=test");
    }

    @Test
    void shouldNameTheFlagWhenTheJvmHasTooLittle() {
        MemoryBudgets wide = new MemoryBudgets(Map.of(BudgetKind.MANAGED, Long.MAX_VALUE));
        assertThatThrownBy(() -> new PagePool(wide, BudgetKind.MANAGED, "huge", 1 << 20, 1 << 30))
                .isInstanceOf(MemoryBudgetException.class)
                .hasMessageContainingAll("-XX:MaxDirectMemorySize", "owner=huge");
        assertThat(wide.usedBytes(BudgetKind.MANAGED)).isZero();
    }

    @Test
    void shouldNameTheFlagWhenTheJvmRefusesABuffer() {
        MemoryBudgets wide = new MemoryBudgets(Map.of(BudgetKind.NETWORK, Long.MAX_VALUE));
        assertThatThrownBy(() -> new AccountedBuffer(wide, BudgetKind.NETWORK, "record", Integer.MAX_VALUE))
                .isInstanceOf(MemoryBudgetException.class)
                .hasMessageContainingAll("-XX:MaxDirectMemorySize", "owner=record");
        assertThat(wide.usedBytes(BudgetKind.NETWORK)).isZero();
    }

    @Test
    void shouldAccountForBuffers() {
        AccountedBuffer buffer = new AccountedBuffer(budgets, BudgetKind.NETWORK, "record", 100_000);
        buffer.buffer().putByte(99_999, (byte) 1);
        assertThat(budgets.occupiedBytes(BudgetKind.NETWORK)).isEqualTo(100_000);
        buffer.close();
        assertThat(budgets.usedBytes(BudgetKind.NETWORK)).isZero();
        assertThatThrownBy(buffer::close).hasMessageContaining("closed twice");
    }

    private PagePool pool(int pageCount) {
        return new PagePool(budgets, BudgetKind.NETWORK, "test", PAGE_BYTES, pageCount);
    }
}
