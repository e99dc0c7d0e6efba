package io.leat.memory.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.leat.memory.budget.BudgetKind;
import io.leat.memory.budget.MemoryBudgets;
import io.leat.memory.budget.MemoryChecks;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StrictChecksTest {
    private final MemoryBudgets budgets = new MemoryBudgets(Map.of(BudgetKind.NETWORK, 1L << 20), MemoryChecks.STRICT);

    @Test
    void shouldFailAKeptPageObjectEvenAfterTheNextLease() {
        try (PagePool pool = pool(1)) {
            Page first = pool.tryAcquire("first");
            first.release();
            Page second = pool.tryAcquire("second");
            assertThat(second).isNotSameAs(first);
            second.buffer().putLong(0, 42);

            for (Runnable misuse : List.<Runnable>of(first::release, first::retain, first::buffer, first::byteBuffer)) {
                assertThatThrownBy(misuse::run)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContainingAll("pool=test", "last_owner=first");
            }
            assertThat(second.buffer().getLong(0)).isEqualTo(42);
            second.release();
        }
    }

    @Test
    void shouldShowTheStacksOfLeaseAndRelease() {
        try (PagePool pool = pool(1)) {
            Page page = leaseHere(pool);
            giveBackHere(page);

            Throwable misuse = catchThrowable(page::release);

            Throwable release = misuse.getCause();
            assertThat(release).hasMessageContaining("given back on thread ");
            assertThat(release.getStackTrace())
                    .anyMatch(frame -> frame.getMethodName().equals("giveBackHere"));
            assertThat(release.getCause()).hasMessageContaining("leased by the channel on thread ");
            assertThat(release.getCause().getStackTrace())
                    .anyMatch(frame -> frame.getMethodName().equals("leaseHere"));
        }
    }

    @Test
    void shouldCutABufferThatWasKept() {
        try (PagePool pool = pool(1)) {
            Page page = pool.tryAcquire("reader");
            UnsafeBuffer kept = page.buffer();
            page.release();

            assertThatThrownBy(() -> kept.getLong(0)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void shouldFindAWriteIntoAFreePageAndGoOn() {
        try (PagePool pool = pool(1)) {
            Page page = pool.tryAcquire("careless");
            ByteBuffer kept = page.byteBuffer();
            page.release();
            kept.put(77, (byte) 1);

            Throwable found = catchThrowable(() -> pool.tryAcquire("next"));

            assertThat(found)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContainingAll("page written after it was given back", "offset=77", "careless");
            assertThat(found.getCause()).hasMessageContaining("given back");
            assertThat(pool.inUse()).isZero();
            pool.tryAcquire("next").release();
        }
    }

    @Test
    void shouldNameWhereALeakedPageWasLeased() {
        PagePool pool = pool(3);
        leaseHere(pool);
        leaseHere(pool);
        pool.tryAcquire("other");

        Throwable leak = catchThrowable(pool::close);

        assertThat(leak).isInstanceOf(PageLeakException.class).hasMessageContaining("{other=1, the channel=2}");
        assertThat(leak.getSuppressed()).hasSize(2);
        assertThat(leak.getSuppressed()[1].getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("leaseHere"));
        assertThat(budgets.usedBytes(BudgetKind.NETWORK)).isZero();
    }

    @Test
    void shouldSayHowToSeeStacksWhereThereAreNone() {
        MemoryBudgets basic = new MemoryBudgets(Map.of(BudgetKind.NETWORK, 1L << 20));
        try (PagePool pool = new PagePool(basic, BudgetKind.NETWORK, "test", PagePool.MIN_PAGE_BYTES, 1)) {
            Page page = pool.tryAcquire("channel");
            page.release();

            assertThatThrownBy(page::release).hasMessageContaining("leat.memory.checks=strict shows the stacks");
        }
    }

    private PagePool pool(int pages) {
        return new PagePool(budgets, BudgetKind.NETWORK, "test", PagePool.MIN_PAGE_BYTES, pages);
    }

    private static Page leaseHere(PagePool pool) {
        return pool.tryAcquire("the channel");
    }

    private static void giveBackHere(Page page) {
        page.release();
    }
}
