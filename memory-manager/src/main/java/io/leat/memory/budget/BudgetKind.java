package io.leat.memory.budget;

import java.util.Locale;

/** The budgets that the memory of a process is divided into. */
public enum BudgetKind {
    /** The Java heap: objects of user code, and those that the engine keeps in bulk and therefore counts. */
    HEAP("taskmanager.memory.task.heap.size"),
    /** Off-heap pages that hold state and the work of sorts and joins. */
    MANAGED("taskmanager.memory.managed.size"),
    /** Off-heap pages and buffers that records pass through between subtasks. */
    NETWORK("taskmanager.memory.network.size"),
    /** What user code, connectors and native libraries take off the heap for themselves. */
    RESERVE("taskmanager.memory.task.off-heap.size"),
    /** What the JVM takes for itself: thread stacks, code, class data, collector structures. */
    OVERHEAD("taskmanager.memory.jvm-overhead.min");

    private final String sizeOption;

    BudgetKind(String sizeOption) {
        this.sizeOption = sizeOption;
    }

    /**
     * The name of the budget in messages and results.
     *
     * @return the lower-case name
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The option that sets the size, for messages that say which number to change.
     *
     * @return the key of the option
     */
    public String sizeOption() {
        return sizeOption;
    }
}
