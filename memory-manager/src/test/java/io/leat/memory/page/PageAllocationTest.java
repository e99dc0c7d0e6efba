package io.leat.memory.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.leat.memory.budget.BudgetKind;
import io.leat.memory.budget.MemoryBudgets;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Leases cost no object: neither new nor retained ones, nor those refused, nor what is reached by handle. */
@Timeout(60)
class PageAllocationTest {
    private static final int PAGES = 8;
    private static final int WARM_UP_ROUNDS = 20_000;
    private static final int ROUNDS_PER_WINDOW = 1000;

    /** The JVM allocates a little on our threads when it recompiles; what leases cost would show in every window. */
    private static final int WINDOWS = 10;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Page[] held = new Page[PAGES];

    @Test
    void shouldAllocateNothingInSteadyState() {
        MemoryBudgets budgets = new MemoryBudgets(Map.of(BudgetKind.NETWORK, 1L << 20));
        try (PagePool pool = new PagePool(budgets, BudgetKind.NETWORK, "test", PagePool.MIN_PAGE_BYTES, PAGES)) {
            for (int i = 0; i < WARM_UP_ROUNDS; i++) {
                round(pool);
            }
            long least = Long.MAX_VALUE;
            for (int window = 0; window < WINDOWS; window++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                for (int i = 0; i < ROUNDS_PER_WINDOW; i++) {
                    round(pool);
                }
                least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
            }
            assertThat(least).isZero();
            assertThat(pool.peakInUse()).isEqualTo(PAGES);
            assertThat(pool.usage().refusals()).isEqualTo(WARM_UP_ROUNDS + WINDOWS * ROUNDS_PER_WINDOW);
        }
    }

    private void round(PagePool pool) {
        for (int i = 0; i < PAGES; i++) {
            held[i] = pool.tryAcquire("writer");
            held[i].retain();
        }
        if (pool.tryAcquire("late") != null) {
            throw new AssertionError("a page more than there are");
        }
        for (Page page : held) {
            long handle = page.handle();
            pool.page(handle).release();
            pool.tryRetain(handle).release();
            pool.release(handle);
        }
    }
}
