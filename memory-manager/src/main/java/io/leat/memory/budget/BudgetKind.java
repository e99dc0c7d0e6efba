package io.leat.memory.budget;

import java.util.Locale;

/** The budgets that the memory of a process is divided into. */
public enum BudgetKind {
    /** Objects of the Java heap that the engine keeps in bulk and therefore counts. */
    HEAP,
    /** Off-heap pages that hold state and the work of sorts and joins. */
    MANAGED,
    /** Off-heap pages and buffers that records pass through between subtasks. */
    NETWORK,
    /** What user code and connectors may take off the heap for themselves. */
    RESERVE,
    /** What the JVM takes for itself: thread stacks, code, class data, collector structures. */
    OVERHEAD;

    /**
     * The name of the budget in messages and results.
     *
     * @return the lower-case name
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
