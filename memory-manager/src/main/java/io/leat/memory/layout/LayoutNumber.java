package io.leat.memory.layout;

import io.leat.memory.budget.BudgetKind;

/** A number that a request consists of and that can be changed to make it fit. */
public enum LayoutNumber {
    /** The size of the process, bytes. */
    PROCESS("taskmanager.memory.process.size", Unit.BYTES),
    /** The size of the heap, bytes. */
    HEAP(BudgetKind.HEAP.sizeOption(), Unit.BYTES),
    /** The size of managed memory, bytes. */
    MANAGED(BudgetKind.MANAGED.sizeOption(), Unit.BYTES),
    /** The size of network memory, bytes. */
    NETWORK(BudgetKind.NETWORK.sizeOption(), Unit.BYTES),
    /** The size of the reserve, bytes. */
    RESERVE(BudgetKind.RESERVE.sizeOption(), Unit.BYTES),
    /** The share of managed memory, thousandths. */
    MANAGED_FRACTION("taskmanager.memory.managed.fraction", Unit.THOUSANDTHS),
    /** The share of network memory, thousandths. */
    NETWORK_FRACTION("taskmanager.memory.network.fraction", Unit.THOUSANDTHS),
    /** The share of the reserve, thousandths. */
    RESERVE_FRACTION("taskmanager.memory.task.off-heap.fraction", Unit.THOUSANDTHS),
    /** How many slots there are. */
    SLOTS("taskmanager.numberOfTaskSlots", Unit.COUNT),
    /** The managed memory of one slot that has a size of its own, bytes. */
    SLOT_SIZE("taskmanager.memory.managed.slot-sizes", Unit.BYTES),
    /** The size of a page, bytes. */
    PAGE("leat.page-size", Unit.BYTES),
    /** The parallelism of the job. */
    PARALLELISM("parallelism.default", Unit.COUNT),
    /** The state that the job is to keep, bytes; no option sets it, the data of the job does. */
    STATE("state", Unit.BYTES),
    /** The channels of the job; no option sets them, the graph of the job does. */
    CHANNELS("channels", Unit.COUNT);

    /** What a number counts. */
    public enum Unit {
        /** Bytes. */
        BYTES,
        /** Thousandths of what is divided. */
        THOUSANDTHS,
        /** Things. */
        COUNT
    }

    private final String option;
    private final Unit unit;

    LayoutNumber(String option, Unit unit) {
        this.option = option;
        this.unit = unit;
    }

    /** The key of the option that sets it. */
    public String option() {
        return option;
    }

    /** What it counts. */
    public Unit unit() {
        return unit;
    }

    static LayoutNumber sizeOf(BudgetKind kind) {
        return switch (kind) {
            case HEAP -> HEAP;
            case MANAGED -> MANAGED;
            case NETWORK -> NETWORK;
            case RESERVE -> RESERVE;
            case OVERHEAD -> PROCESS;
        };
    }

    static LayoutNumber fractionOf(BudgetKind kind) {
        return switch (kind) {
            case MANAGED -> MANAGED_FRACTION;
            case NETWORK -> NETWORK_FRACTION;
            case RESERVE -> RESERVE_FRACTION;
            case HEAP, OVERHEAD -> throw new IllegalArgumentException("kind=" + kind + " has no share to change");
        };
    }
}
