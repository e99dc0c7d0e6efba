package io.leat.memory.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.memory.budget.BudgetKind;
import io.leat.memory.budget.MemoryBudgets;
import io.leat.memory.budget.MemoryChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is reached by handles, whatever the checks. */
@Timeout(60)
class PageHandleTest {
    private static final int PAGES = 5;
    private static final int STEPS = 20_000;

    private final MemoryBudgets budgets = new MemoryBudgets(Map.of(BudgetKind.NETWORK, 1L << 20));
    private PagePool pool;

    @BeforeEach
    void checkThatNothingIsHeld() {
        assertThat(budgets.usedBytes(BudgetKind.NETWORK)).isZero();
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @ParameterizedTest
    @EnumSource
    void shouldEndOnlyTheLeaseThatAHandleNames(MemoryChecks checks) {
        pool = pool(1, checks);
        long first = pool.tryAcquire("first").handle();
        pool.release(first);
        Page second = pool.tryAcquire("second");

        assertThatThrownBy(() -> pool.release(first))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("stale page handle", "page=0", "last_owner=second");
        assertThat(pool.inUse()).isEqualTo(1);
        second.buffer().putLong(0, 1);
        pool.release(second.handle());
        assertThatThrownBy(() -> pool.release(second.handle())).hasMessageContaining("last_owner=second");
    }

    @ParameterizedTest
    @EnumSource
    void shouldRetainByHandleOrNotAtAll(MemoryChecks checks) {
        pool = pool(1, checks);
        Page page = pool.tryAcquire("sender");
        long handle = page.handle();
        assertThat(pool.tryRetain(handle)).isSameAs(page);
        page.release();
        assertThat(pool.page(handle)).isSameAs(page);
        pool.release(handle);
        assertThat(pool.tryRetain(handle)).isNull();
        assertThat(pool.tryRetain(-1)).isNull();
        assertThat(pool.tryRetain(7)).isNull();
    }

    /** A model of leases beside the pool: what it holds is reached, what it once held never again. */
    @ParameterizedTest(name = "seed={0}")
    @ValueSource(longs = {1, 2, 3})
    void shouldAgreeWithAModelOfLeases(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        pool = pool(PAGES, random.nextBoolean() ? MemoryChecks.BASIC : MemoryChecks.STRICT);
        List<long[]> held = new ArrayList<>();
        List<Long> ended = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(4)) {
                case 0 -> acquire(held, step);
                case 1 -> retain(held, random);
                case 2 -> release(held, ended, random);
                default -> look(held, ended, random);
            }
            assertThat(pool.inUse()).as("seed=%d step=%d", seed, step).isEqualTo(held.size());
        }
        held.forEach(lease -> releaseAll(lease));
    }

    private void acquire(List<long[]> held, int mark) {
        Page page = pool.tryAcquire("model");
        if (held.size() == PAGES) {
            assertThat(page).isNull();
        } else {
            page.buffer().putLong(0, mark);
            held.add(new long[] {page.handle(), mark, 1});
        }
    }

    private void retain(List<long[]> held, SplittableRandom random) {
        if (!held.isEmpty()) {
            long[] lease = held.get(random.nextInt(held.size()));
            assertThat(pool.tryRetain(lease[0])).isNotNull();
            lease[2]++;
        }
    }

    private void release(List<long[]> held, List<Long> ended, SplittableRandom random) {
        if (!held.isEmpty()) {
            int chosen = random.nextInt(held.size());
            long[] lease = held.get(chosen);
            pool.release(lease[0]);
            if (--lease[2] == 0) {
                held.remove(chosen);
                ended.add(lease[0]);
            }
        }
    }

    private void look(List<long[]> held, List<Long> ended, SplittableRandom random) {
        for (long[] lease : held) {
            assertThat(pool.page(lease[0]).buffer().getLong(0)).isEqualTo(lease[1]);
        }
        if (!ended.isEmpty()) {
            long stale = ended.get(random.nextInt(ended.size()));
            assertThat(pool.tryRetain(stale)).isNull();
            assertThatThrownBy(() -> pool.page(stale)).isInstanceOf(IllegalStateException.class);
        }
    }

    private void releaseAll(long[] lease) {
        for (long i = 0; i < lease[2]; i++) {
            pool.release(lease[0]);
        }
    }

    private PagePool pool(int pages, MemoryChecks checks) {
        return new PagePool(budgets.budget(BudgetKind.NETWORK), checks, "test", PagePool.MIN_PAGE_BYTES, pages);
    }
}
