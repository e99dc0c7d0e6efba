package io.leat.memory.budget;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

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
    private final Set<Reservation> open = ConcurrentHashMap.newKeySet();

    /**
     * Creates the budgets.
     *
     * @param limitsBytes the limit of each budget in bytes; a budget without an entry has nothing to give
     */
    public MemoryBudgets(Map<BudgetKind, Long> limitsBytes) {
        for (BudgetKind kind : BudgetKind.values()) {
            long limitBytes = limitsBytes.getOrDefault(kind, 0L);
            if (limitBytes < 0) {
                throw new IllegalArgumentException(
                        "a budget cannot be negative: budget=" + kind.label() + " limit=" + limitBytes);
            }
            budgets.put(kind, new Budget(kind, limitBytes));
        }
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
        Reservation reservation = tryReserve(kind, owner, bytes);
        if (reservation == null) {
            throw refusal(kind, owner, bytes);
        }
        return reservation;
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
        return tryOpen(kind, owner, bytes, bytes);
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
        Reservation reservation = tryOpen(kind, owner, bytes, 0);
        if (reservation == null) {
            throw refusal(kind, owner, bytes);
        }
        return reservation;
    }

    /**
     * The limit of a budget.
     *
     * @param kind the budget
     * @return its limit in bytes
     */
    public long limitBytes(BudgetKind kind) {
        return budgets.get(kind).limitBytes();
    }

    /**
     * What is reserved now.
     *
     * @param kind the budget
     * @return the reserved bytes
     */
    public long usedBytes(BudgetKind kind) {
        return budgets.get(kind).reserved().value();
    }

    /**
     * The most that was ever reserved.
     *
     * @param kind the budget
     * @return the peak of the reserved bytes
     */
    public long peakBytes(BudgetKind kind) {
        return budgets.get(kind).reserved().peak();
    }

    /**
     * What is in use now.
     *
     * @param kind the budget
     * @return the occupied bytes
     */
    public long occupiedBytes(BudgetKind kind) {
        return budgets.get(kind).occupied().value();
    }

    /**
     * The most that was ever in use.
     *
     * @param kind the budget
     * @return the peak of the occupied bytes
     */
    public long peakOccupiedBytes(BudgetKind kind) {
        return budgets.get(kind).occupied().peak();
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
                peaks.put(budget.kind().label(), budget.occupied().peak());
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
        Map<String, Long> owners = new TreeMap<>();
        for (Reservation reservation : open) {
            if (reservation.kind() == kind) {
                owners.merge(reservation.owner(), reservation.bytes(), Long::sum);
            }
        }
        return owners;
    }

    PeakCounter total() {
        return total;
    }

    void forget(Reservation reservation) {
        open.remove(reservation);
    }

    private Reservation tryOpen(BudgetKind kind, String owner, long bytes, long occupiedBytes) {
        Objects.requireNonNull(owner, "owner");
        if (bytes < 0) {
            throw new IllegalArgumentException("cannot reserve fewer than no bytes: budget=" + kind.label() + " owner="
                    + owner + " bytes=" + bytes);
        }
        Budget budget = budgets.get(kind);
        if (!budget.tryReserve(bytes)) {
            return null;
        }
        Reservation reservation = new Reservation(this, budget, owner, bytes, occupiedBytes);
        open.add(reservation);
        return reservation;
    }

    private MemoryBudgetException refusal(BudgetKind kind, String owner, long bytes) {
        long limitBytes = limitBytes(kind);
        long usedBytes = usedBytes(kind);
        return new MemoryBudgetException("memory refused: budget=" + kind.label() + " limit=" + limitBytes + " used="
                + usedBytes + " asked=" + bytes + " owner=" + owner + " holders=" + usedByOwner(kind) + "; raise the "
                + kind.label() + " budget to at least " + Math.addExact(usedBytes, bytes) + " bytes or ask for less");
    }
}
