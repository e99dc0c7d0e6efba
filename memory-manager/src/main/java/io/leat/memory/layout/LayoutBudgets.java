package io.leat.memory.layout;

import io.leat.memory.budget.Budget;
import io.leat.memory.budget.BudgetKind;
import io.leat.memory.budget.MemoryBudgets;
import io.leat.memory.budget.MemoryChecks;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The budgets of a layout: its parts, and within the managed one its slots and their uses. Safe for use by many threads. */
public final class LayoutBudgets {
    private final MemoryBudgets budgets;
    private final List<Map<MemoryUse, Budget>> slots = new ArrayList<>();

    /** The budgets of {@code layout}, with nothing reserved; pools on them watch their pages as {@code checks} say. */
    public LayoutBudgets(MemoryLayout layout, MemoryChecks checks) {
        Map<BudgetKind, Long> limits = new EnumMap<>(BudgetKind.class);
        layout.parts().forEach((kind, part) -> limits.put(kind, part.bytes()));
        budgets = new MemoryBudgets(limits, checks);
        for (SlotLayout slot : layout.slots()) {
            Budget whole = budgets.budget(BudgetKind.MANAGED).divide("slot-" + slot.number(), slot.bytes());
            Map<MemoryUse, Budget> uses = new EnumMap<>(MemoryUse.class);
            slot.uses().forEach((use, bytes) -> uses.put(use, whole.divide(use.label(), bytes)));
            slots.add(uses);
        }
    }

    /** All budgets. */
    public MemoryBudgets budgets() {
        return budgets;
    }

    /** What a slot has for one of the uses of its job. */
    public Budget use(int slot, MemoryUse use) {
        Budget budget = slots.get(slot).get(use);
        if (budget == null) {
            throw new IllegalArgumentException("slot=" + slot + " has nothing for use=" + use.label()
                    + ": the layout was made for a job without it, uses="
                    + slots.get(slot).keySet());
        }
        return budget;
    }
}
