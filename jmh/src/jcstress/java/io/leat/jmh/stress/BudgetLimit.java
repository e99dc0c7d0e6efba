package io.leat.jmh.stress;

import io.leat.memory.budget.BudgetKind;
import io.leat.memory.budget.MemoryBudgets;
import java.util.Map;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Two reservations of which only one fits: one of them gets it. */
@JCStressTest
@Outcome(
        id = {"true, false", "false, true"},
        expect = Expect.ACCEPTABLE,
        desc = "one got it")
@Outcome(expect = Expect.FORBIDDEN, desc = "the limit was exceeded, or room was left that nobody got")
@State
public class BudgetLimit {
    private final MemoryBudgets budgets = new MemoryBudgets(Map.of(BudgetKind.MANAGED, 100L));

    /** Wants more than half. */
    @Actor
    public void reserveOne(ZZ_Result result) {
        result.r1 = budgets.tryReserve(BudgetKind.MANAGED, "one", 60) != null;
    }

    /** Does too. */
    @Actor
    public void reserveOther(ZZ_Result result) {
        result.r2 = budgets.tryReserve(BudgetKind.MANAGED, "other", 60) != null;
    }
}
