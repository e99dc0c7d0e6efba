package io.leat.memory.budget;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bytes of one budget that an owner holds until it closes this reservation.
 *
 * <p>May be used from any thread. A reservation is either occupied as a whole from the start ({@link Budget#reserve}), or
 * idle until its owner says with {@link #occupy} how much of it is in use ({@link Budget#reserveIdle}); pools do the
 * latter, so that the books tell what is held from what is used. Whoever obtains memory elsewhere (a native library, a
 * mapped file) holds a reservation for as long as it has that memory, and lets it grow and shrink with it.
 */
public final class Reservation implements AutoCloseable {
    private final Budget budget;
    private final OwnerBook book;
    private final String owner;
    private final AtomicLong bytes;
    private final PeakCounter occupied = new PeakCounter();
    private final AtomicBoolean closed = new AtomicBoolean();

    Reservation(Budget budget, OwnerBook book, String owner, long bytes, long occupiedBytes) {
        this.budget = budget;
        this.book = book;
        this.owner = owner;
        this.bytes = new AtomicLong(bytes);
        occupied.add(occupiedBytes);
        budget.occupy(occupiedBytes);
    }

    /**
     * The budget that the bytes belong to.
     *
     * @return the budget
     */
    public Budget budget() {
        return budget;
    }

    /**
     * How much is reserved.
     *
     * @return the bytes of this reservation, or those that it had when it was closed
     */
    public long bytes() {
        return bytes.get();
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
     * How much is in use.
     *
     * @return the occupied bytes
     */
    public long occupiedBytes() {
        return occupied.value();
    }

    /**
     * The most that was ever in use.
     *
     * @return the peak of the occupied bytes
     */
    public long peakOccupiedBytes() {
        return occupied.peak();
    }

    /**
     * Reserves bytes more, in use from now on, if the budget has them.
     *
     * @param amount how many bytes more are wanted
     * @return whether they are reserved now; nothing has changed otherwise
     */
    public boolean tryGrow(long amount) {
        checkAmount("grow", amount);
        checkOpen();
        if (!budget.tryTake(book, owner, amount)) {
            return false;
        }
        bytes.addAndGet(amount);
        occupied.add(amount);
        budget.occupy(amount);
        return true;
    }

    /**
     * Gives bytes back that were in use.
     *
     * @param amount how many bytes fewer are needed
     */
    public void shrink(long amount) {
        checkAmount("shrink", amount);
        checkOpen();
        if (amount > occupied.value()) {
            throw new IllegalStateException("more given back than was in use: " + this + " shrink=" + amount);
        }
        vacate(amount);
        bytes.addAndGet(-amount);
        budget.giveBack(book, amount);
    }

    /**
     * Counts idle bytes of this reservation as in use.
     *
     * @param amount how many bytes more are in use
     */
    public void occupy(long amount) {
        if (!occupied.tryAdd(amount, bytes.get())) {
            throw new IllegalStateException("more occupied than reserved: " + this + " occupy=" + amount);
        }
        budget.occupy(amount);
    }

    /**
     * Counts bytes that were in use as idle again.
     *
     * @param amount how many bytes fewer are in use
     */
    public void vacate(long amount) {
        occupied.subtract(amount);
        budget.vacate(amount);
    }

    /** Gives the bytes back to their budget. A second call is an error. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            throw new IllegalStateException("reservation closed twice: " + this);
        }
        vacate(occupied.value());
        budget.giveBack(book, bytes.get());
    }

    @Override
    public String toString() {
        return "budget=" + budget.name() + " owner=" + owner + " bytes=" + bytes() + " occupied=" + occupied.value();
    }

    private void checkOpen() {
        if (closed.get()) {
            throw new IllegalStateException("reservation used after it was closed: " + this);
        }
    }

    private static void checkAmount(String what, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException(what + "=" + amount + ": give zero or more bytes");
        }
    }
}
