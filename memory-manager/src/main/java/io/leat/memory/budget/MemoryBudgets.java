package io.leat.memory.budget;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The memory of one engine, divided into budgets. Whoever obtains memory in bulk reserves it here first.
 *
 * <p>Safe for use by many threads. Two figures are kept for each budget, each with its peak: bytes <em>used</em> are
 * those reserved; bytes <em>occupied</em> are those of them that hold something now (a pool reserves all its pages at
 * once and occupies those that are leased). Results of runs report the peaks of occupied bytes, {@link #peaks}.
 */
public final class MemoryBudgets {
    private final Map<BudgetKind, Budget> budgets = new EnumMap<>(BudgetKind.class);
    private final PeakCounter total = new PeakCounter();
    private final MemoryChecks checks;

    /**
     * Creates the budgets, with basic checks.
     *
     * @param limitsBytes the limit of each budget in bytes; a budget without an entry has nothing to give
     */
    public MemoryBudgets(Map<BudgetKind, Long> limitsBytes) {
        this(limitsBytes, MemoryChecks.BASIC);
    }

    /**
     * Creates the budgets.
     *
     * @param limitsBytes the limit of each budget in bytes; a budget without an entry has nothing to give
     * @param checks how closely the pools of these budgets watch their pages
     */
    public MemoryBudgets(Map<BudgetKind, Long> limitsBytes, MemoryChecks checks) {
        this.checks = checks;
        for (BudgetKind kind : BudgetKind.values()) {
            long limitBytes = limitsBytes.getOrDefault(kind, 0L);
            if (limitBytes < 0) {
                throw new IllegalArgumentException(
                        "a budget cannot be negative: budget=" + kind.label() + " limit=" + limitBytes);
            }
            budgets.put(kind, new Budget(kind, limitBytes, total));
        }
    }

    /**
     * One of the budgets.
     *
     * @param kind which
     * @return it, to reserve from or to divide
     */
    public Budget budget(BudgetKind kind) {
        return budgets.get(kind);
    }

    /**
     * How closely the pools of these budgets watch their pages.
     *
     * @return the checks given at the start
     */
    public MemoryChecks checks() {
        return checks;
    }

    /**
     * Reserves bytes that are in use from now on.
     *
     * @param kind the budget
     * @param owner who holds the bytes, for messages
     * @param bytes how many
     * @return the reservation, to be closed by the owner
     * @throws MemoryBudgetException when the budget has not that much left
     */
    public Reservation reserve(BudgetKind kind, String owner, long bytes) {
        return budget(kind).reserve(owner, bytes);
    }

    /**
     * Reserves bytes that are in use from now on, if the budget has them.
     *
     * @param kind the budget
     * @param owner who holds the bytes, for messages
     * @param bytes how many
     * @return the reservation, to be closed by the owner, or null when the budget has not that much left
     */
    public Reservation tryReserve(BudgetKind kind, String owner, long bytes) {
        return budget(kind).tryReserve(owner, bytes);
    }

    /**
     * Reserves bytes of which none is in use yet; {@link Reservation#occupy} says later how many are.
     *
     * @param kind the budget
     * @param owner who holds the bytes, for messages
     * @param bytes how many
     * @return the reservation, to be closed by the owner
     * @throws MemoryBudgetException when the budget has not that much left
     */
    public Reservation reserveIdle(BudgetKind kind, String owner, long bytes) {
        return budget(kind).reserveIdle(owner, bytes);
    }

    /**
     * The limit of a budget.
     *
     * @param kind the budget
     * @return its limit in bytes
     */
    public long limitBytes(BudgetKind kind) {
        return budget(kind).limitBytes();
    }

    /**
     * What is reserved now.
     *
     * @param kind the budget
     * @return the reserved bytes
     */
    public long usedBytes(BudgetKind kind) {
        return budget(kind).reserved().value();
    }

    /**
     * The most that was ever reserved.
     *
     * @param kind the budget
     * @return the peak of the reserved bytes
     */
    public long peakBytes(BudgetKind kind) {
        return budget(kind).reserved().peak();
    }

    /**
     * What is in use now.
     *
     * @param kind the budget
     * @return the occupied bytes
     */
    public long occupiedBytes(BudgetKind kind) {
        return budget(kind).occupied().value();
    }

    /**
     * The most that was ever in use.
     *
     * @param kind the budget
     * @return the peak of the occupied bytes
     */
    public long peakOccupiedBytes(BudgetKind kind) {
        return budget(kind).occupied().peak();
    }

    /**
     * The most that was ever in use in all budgets together (not the sum of their peaks).
     *
     * @return the peak of the occupied bytes of all budgets
     */
    public long peakOccupiedBytes() {
        return total.peak();
    }

    /**
     * The peaks of the bytes in use, by the label of their budget, for results and reports.
     *
     * @return the peaks of the budgets that have a limit, in the order of {@link BudgetKind}
     */
    public Map<String, Long> peaks() {
        Map<String, Long> peaks = new LinkedHashMap<>();
        for (Budget budget : budgets.values()) {
            if (budget.limitBytes() > 0) {
                peaks.put(budget.name(), budget.occupied().peak());
            }
        }
        return peaks;
    }

    /**
     * Who holds what of a budget now: for memory layouts, refusals and leak reports.
     *
     * @param kind the budget
     * @return the reserved bytes by owner, in the order of the names
     */
    public Map<String, Long> usedByOwner(BudgetKind kind) {
        return budget(kind).usedByOwner();
    }

    /**
     * The books of all budgets.
     *
     * @return a copy of the figures, in the order of {@link BudgetKind}
     */
    public List<BudgetUsage> usage() {
        return budgets.values().stream().map(Budget::usage).toList();
    }
}
