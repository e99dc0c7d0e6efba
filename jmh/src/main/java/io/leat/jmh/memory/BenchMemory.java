package io.leat.jmh.memory;

import io.leat.memory.budget.BudgetKind;
import io.leat.memory.budget.MemoryBudgets;
import io.leat.memory.page.AccountedBuffer;
import java.util.Map;

/** Budgets and buffers for benchmarks. Stateless. */
public final class BenchMemory {
    private static final long LIMIT_BYTES = 256L << 20;

    private BenchMemory() {}

    /** Budgets with room for any benchmark. */
    public static MemoryBudgets budgets() {
        return new MemoryBudgets(Map.of(BudgetKind.NETWORK, LIMIT_BYTES, BudgetKind.MANAGED, LIMIT_BYTES));
    }

    /** A zeroed buffer of the caller's, who closes it. */
    public static AccountedBuffer buffer(int capacity) {
        return new AccountedBuffer(budgets(), BudgetKind.NETWORK, "benchmark", capacity);
    }
}
