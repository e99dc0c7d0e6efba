package io.leat.memory.budget;

import io.leat.memory.event.MemoryEvents;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bytes that may be reserved, and the books of who did. A budget may be divided into parts, as managed memory is into
 * slots and a slot into uses: what is reserved in a part is reserved in the whole.
 *
 * <p>Safe for use by many threads, without locks, except that dividing takes one.
 *
 * <p>Invariants: {@code occupied <= reserved <= limit}; the limits of the parts together are at most that of the whole.
 */
public final class Budget {
    private final BudgetKind kind;
    private final String name;
    private final long limitBytes;
    private final Budget whole;
    private final PeakCounter total;
    private final PeakCounter reserved = new PeakCounter();
    private final PeakCounter occupied = new PeakCounter();
    private final AtomicLong refusals = new AtomicLong();
    private final Map<String, OwnerBook> owners = new ConcurrentHashMap<>();
    private final List<Budget> parts = new CopyOnWriteArrayList<>();

    /** The root of a kind. {@code total} counts what is occupied in all kinds together. */
    Budget(BudgetKind kind, long limitBytes, PeakCounter total) {
        this(kind, kind.label(), limitBytes, null, total);
    }

    private Budget(BudgetKind kind, String name, long limitBytes, Budget whole, PeakCounter total) {
        this.kind = kind;
        this.name = name;
        this.limitBytes = limitBytes;
        this.whole = whole;
        this.total = total;
    }

    /**
     * What the budget is part of in the end.
     *
     * @return the kind
     */
    public BudgetKind kind() {
        return kind;
    }

    /**
     * The name of the budget in messages and reports.
     *
     * @return its name behind those of the budgets that it is part of, with dots between
     */
    public String name() {
        return name;
    }

    /**
     * The size of the budget.
     *
     * @return its limit in bytes
     */
    public long limitBytes() {
        return limitBytes;
    }

    /**
     * Divides: sets some bytes of this budget apart.
     *
     * @param part the name of the part within this budget
     * @param partBytes its limit
     * @return the part
     */
    public synchronized Budget divide(String part, long partBytes) {
        long divided = parts.stream().mapToLong(Budget::limitBytes).sum();
        if (partBytes < 0 || partBytes > limitBytes - divided) {
            throw new IllegalArgumentException("a part must fit into the whole: budget=" + name + " limit=" + limitBytes
                    + " divided=" + divided + " part=" + part + " part_bytes=" + partBytes);
        }
        Budget made = new Budget(kind, name + "." + part, partBytes, this, total);
        parts.add(made);
        return made;
    }

    /**
     * Reserves bytes that are in use from now on.
     *
     * @param owner who holds the bytes, for messages
     * @param bytes how many
     * @return the reservation, to be closed by the owner
     * @throws MemoryBudgetException when the budget has not that much left
     */
    public Reservation reserve(String owner, long bytes) {
        return orRefuse(tryOpen(owner, bytes, bytes), owner, bytes);
    }

    /**
     * Reserves bytes that are in use from now on, if the budget has them.
     *
     * @param owner who holds the bytes, for messages
     * @param bytes how many
     * @return the reservation, to be closed by the owner, or null when the budget has not that much left
     */
    public Reservation tryReserve(String owner, long bytes) {
        return tryOpen(owner, bytes, bytes);
    }

    /**
     * Reserves bytes of which none is in use yet; {@link Reservation#occupy} says later how many are.
     *
     * @param owner who holds the bytes, for messages
     * @param bytes how many
     * @return the reservation, to be closed by the owner
     * @throws MemoryBudgetException when the budget has not that much left
     */
    public Reservation reserveIdle(String owner, long bytes) {
        return orRefuse(tryOpen(owner, bytes, 0), owner, bytes);
    }

    /**
     * The books.
     *
     * @return a copy of the figures, with those of the parts
     */
    public BudgetUsage usage() {
        return new BudgetUsage(
                name,
                limitBytes,
                reserved.value(),
                reserved.peak(),
                occupied.value(),
                occupied.peak(),
                refusals.get(),
                new TreeMap<>(owners).values().stream().map(OwnerBook::usage).toList(),
                parts.stream().map(Budget::usage).toList());
    }

    /**
     * Who holds what now, in this budget and its parts.
     *
     * @return the reserved bytes by owner, in the order of the names
     */
    public Map<String, Long> usedByOwner() {
        Map<String, Long> used = new TreeMap<>();
        addUsedTo(used);
        return used;
    }

    PeakCounter reserved() {
        return reserved;
    }

    PeakCounter occupied() {
        return occupied;
    }

    OwnerBook book(String owner) {
        return owners.computeIfAbsent(owner, OwnerBook::new);
    }

    /** Reserves in this budget and all that it is part of, or nowhere. */
    boolean tryTake(OwnerBook book, String owner, long bytes) {
        for (Budget budget = this; budget != null; budget = budget.whole) {
            if (!budget.reserved.tryAdd(bytes, budget.limitBytes)) {
                giveBackBelow(budget, bytes);
                book.refused();
                budget.refusals.incrementAndGet();
                MemoryEvents.budgetRefused(budget.name, owner, bytes, budget.reserved.value(), budget.limitBytes);
                return false;
            }
        }
        book.reserved().add(bytes);
        return true;
    }

    void giveBack(OwnerBook book, long bytes) {
        book.reserved().subtract(bytes);
        giveBackBelow(null, bytes);
    }

    void occupy(long bytes) {
        for (Budget budget = this; budget != null; budget = budget.whole) {
            budget.occupied.add(bytes);
        }
        total.add(bytes);
    }

    void vacate(long bytes) {
        for (Budget budget = this; budget != null; budget = budget.whole) {
            budget.occupied.subtract(bytes);
        }
        total.subtract(bytes);
    }

    private void giveBackBelow(Budget end, long bytes) {
        for (Budget budget = this; budget != end; budget = budget.whole) {
            budget.reserved.subtract(bytes);
        }
    }

    private void addUsedTo(Map<String, Long> used) {
        owners.forEach((owner, book) -> {
            if (book.reserved().value() > 0) {
                used.merge(owner, book.reserved().value(), Long::sum);
            }
        });
        parts.forEach(part -> part.addUsedTo(used));
    }

    private Reservation tryOpen(String owner, long bytes, long occupiedBytes) {
        Objects.requireNonNull(owner, "owner");
        if (bytes < 0) {
            throw new IllegalArgumentException(
                    "cannot reserve fewer than no bytes: budget=" + name + " owner=" + owner + " bytes=" + bytes);
        }
        OwnerBook book = book(owner);
        return tryTake(book, owner, bytes) ? new Reservation(this, book, owner, bytes, occupiedBytes) : null;
    }

    private Reservation orRefuse(Reservation reservation, String owner, long bytes) {
        if (reservation == null) {
            throw refusal(owner, bytes);
        }
        return reservation;
    }

    private MemoryBudgetException refusal(String owner, long bytes) {
        long usedBytes = reserved.value();
        return new MemoryBudgetException("memory refused: budget=" + name + " limit=" + limitBytes + " used="
                + usedBytes + " asked=" + bytes + " owner=" + owner + " holders=" + usedByOwner() + "; raise the "
                + name + " budget to at least " + Math.addExact(usedBytes, bytes) + " bytes ("
                + kind.sizeOption() + ") or ask for less");
    }
}
