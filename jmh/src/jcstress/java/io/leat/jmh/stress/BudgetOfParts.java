package io.leat.jmh.stress;

import io.leat.memory.budget.Budget;
import io.leat.memory.budget.BudgetKind;
import io.leat.memory.budget.MemoryBudgets;
import io.leat.memory.budget.Reservation;
import java.util.Map;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZJ_Result;

/** A part and its whole are reserved from at once: what is refused leaves no trace in either. */
@JCStressTest
@Outcome(id = "true, false, 60", expect = Expect.ACCEPTABLE, desc = "the part got it")
@Outcome(id = "false, true, 70", expect = Expect.ACCEPTABLE, desc = "the whole got it")
@Outcome(expect = Expect.FORBIDDEN, desc = "the limit was exceeded, or a refusal left something behind")
@State
public class BudgetOfParts {
    private final MemoryBudgets budgets = new MemoryBudgets(Map.of(BudgetKind.MANAGED, 100L));
    private final Budget whole = budgets.budget(BudgetKind.MANAGED);
    private final Budget part = whole.divide("part", 60);

    /** Wants all of the part. */
    @Actor
    public void reservePart(ZZJ_Result result) {
        Reservation reservation = part.tryReserve("part", 60);
        result.r1 = reservation != null;
    }

    /** Wants more of the whole than the part leaves. */
    @Actor
    public void reserveWhole(ZZJ_Result result) {
        Reservation reservation = whole.tryReserve("whole", 70);
        result.r2 = reservation != null;
    }

    /** What is reserved now. */
    @Arbiter
    public void count(ZZJ_Result result) {
        result.r3 = budgets.usedBytes(BudgetKind.MANAGED);
    }
}
