package io.leat.memory.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.memory.budget.BudgetKind;
import io.leat.memory.budget.MemoryBudgets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many threads on one pool: a page has one owner at a time, and enough pages are always enough. */
@Timeout(60)
class PagePoolThreadsTest {
    private static final int THREADS = 4;
    private static final int PAGES_EACH = 8;
    private static final int ROUNDS = 20_000;

    @ParameterizedTest(name = "seed={0}")
    @ValueSource(longs = {1, 2, 3})
    void shouldNeverShareAPageNorRefuseWhileOneIsLeft(long seed) throws Exception {
        MemoryBudgets budgets = new MemoryBudgets(Map.of(BudgetKind.NETWORK, 64L << 20));
        PagePool pool = new PagePool(budgets, BudgetKind.NETWORK, "shared", 1 << 18, THREADS * PAGES_EACH);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> ends = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                ends.add(threads.submit(new User(pool, i + 1, new SplittableRandom(seed * THREADS + i))));
            }
            for (Future<Integer> end : ends) {
                assertThat(end.get()).isPositive();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(pool.inUse()).isZero();
        assertThat(pool.peakInUse()).isBetween(PAGES_EACH, THREADS * PAGES_EACH);
        assertThat(budgets.occupiedBytes(BudgetKind.NETWORK)).isZero();
        pool.close();
    }

    /** Holds up to its share of pages, each marked with its name at both ends. */
    private record User(PagePool pool, int mark, SplittableRandom random) implements Callable<Integer> {
        @Override
        public Integer call() {
            List<Page> held = new ArrayList<>();
            int taken = 0;
            for (int i = 0; i < ROUNDS; i++) {
                if (held.size() < PAGES_EACH && random.nextBoolean()) {
                    held.add(take());
                    taken++;
                } else if (!held.isEmpty()) {
                    giveBack(held.remove(random.nextInt(held.size())));
                }
            }
            held.forEach(this::giveBack);
            return taken;
        }

        private Page take() {
            Page page = pool.tryAcquire("user " + mark);
            if (page == null) {
                throw new AssertionError("refused though a page was left: in_use=" + pool.inUse());
            }
            page.buffer().putInt(0, mark);
            page.buffer().putInt(page.capacity() - 4, mark);
            return page;
        }

        private void giveBack(Page page) {
            int first = page.buffer().getInt(0);
            int last = page.buffer().getInt(page.capacity() - 4);
            if (first != mark || last != mark) {
                throw new AssertionError("page of " + mark + " written by " + first + " and " + last);
            }
            page.release();
        }
    }
}
