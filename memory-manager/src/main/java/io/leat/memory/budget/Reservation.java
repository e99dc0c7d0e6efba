package io.leat.memory.budget;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bytes of one budget that an owner holds until it closes this reservation.
 *
 * <p>May be used from any thread. A reservation is either occupied as a whole from the start
 * ({@link MemoryBudgets#reserve}), or idle until its owner says with {@link #occupy} how much of it is in use
 * ({@link MemoryBudgets#reserveIdle}); pools do the latter, so that the books tell what is held from what is used.
 */
public final class Reservation implements AutoCloseable {
    private final MemoryBudgets budgets;
    private final Budget budget;
    private final String owner;
    private final long bytes;
    private final AtomicLong occupiedBytes;
    private final AtomicBoolean closed = new AtomicBoolean();

    Reservation(MemoryBudgets budgets, Budget budget, String owner, long bytes, long occupiedBytes) {
        this.budgets = budgets;
        this.budget = budget;
        this.owner = owner;
        this.bytes = bytes;
        this.occupiedBytes = new AtomicLong(occupiedBytes);
        budget.occupied().add(occupiedBytes);
        budgets.total().add(occupiedBytes);
    }

    /**
     * The budget that the bytes belong to.
     *
     * @return the kind of budget
     */
    public BudgetKind kind() {
        return budget.kind();
    }

    /**
     * How much is reserved.
     *
     * @return the bytes of this reservation
     */
    public long bytes() {
        return bytes;
    }

    /**
     * Who holds the bytes.
     *
     * @return the owner named at the start
     */
    public String owner() {
        return owner;
    }

    /**
     * Counts idle bytes of this reservation as in use.
     *
     * @param amount how many bytes more are in use
     */
    public void occupy(long amount) {
        long occupied = occupiedBytes.addAndGet(amount);
        if (occupied > bytes) {
            occupiedBytes.addAndGet(-amount);
            throw new IllegalStateException("more occupied than reserved: budget=" + kind().label() + " owner=" + owner
                    + " reserved=" + bytes + " occupied=" + occupied);
        }
        budget.occupied().add(amount);
        budgets.total().add(amount);
    }

    /**
     * Counts bytes that were in use as idle again.
     *
     * @param amount how many bytes fewer are in use
     */
    public void vacate(long amount) {
        occupiedBytes.addAndGet(-amount);
        budget.occupied().subtract(amount);
        budgets.total().subtract(amount);
    }

    /** Gives the bytes back to their budget. A second call is an error. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            throw new IllegalStateException(
                    "reservation closed twice: budget=" + kind().label() + " owner=" + owner + " bytes=" + bytes);
        }
        vacate(occupiedBytes.get());
        budgets.forget(this);
        budget.reserved().subtract(bytes);
    }
}
