package io.leat.memory.page;

import io.leat.memory.budget.Budget;
import io.leat.memory.budget.BudgetKind;
import io.leat.memory.budget.MemoryBudgets;
import io.leat.memory.budget.Reservation;
import java.nio.ByteBuffer;
import org.agrona.BufferUtil;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * One off-heap buffer of any size, reserved from a budget: for what does not fit a page.
 *
 * <p>Belongs to one thread at a time, which frees it by closing it. Obtaining one costs a zeroed allocation, so it is
 * for rare use or long keeping.
 */
public final class AccountedBuffer implements AutoCloseable {
    private final Reservation reservation;
    private final ByteBuffer bytes;
    private final UnsafeBuffer buffer;

    /**
     * Reserves and obtains the buffer.
     *
     * @param budgets where the bytes are reserved
     * @param kind the budget they belong to
     * @param owner who holds the buffer, for messages
     * @param capacity its size in bytes
     */
    public AccountedBuffer(MemoryBudgets budgets, BudgetKind kind, String owner, int capacity) {
        this(budgets.budget(kind), owner, capacity);
    }

    /**
     * Reserves and obtains the buffer.
     *
     * @param budget where the bytes are reserved
     * @param owner who holds the buffer, for messages
     * @param capacity its size in bytes
     */
    public AccountedBuffer(Budget budget, String owner, int capacity) {
        this.reservation = budget.reserve(owner, capacity);
        this.bytes = obtain(capacity);
        this.buffer = new UnsafeBuffer(bytes);
    }

    /**
     * The bytes.
     *
     * @return the buffer over all of them
     */
    public UnsafeBuffer buffer() {
        return buffer;
    }

    /**
     * The bytes for I/O.
     *
     * @return the direct buffer over all of them
     */
    public ByteBuffer byteBuffer() {
        return bytes;
    }

    /**
     * The size.
     *
     * @return the bytes of the buffer
     */
    public int capacity() {
        return bytes.capacity();
    }

    /** Frees the memory and gives the reservation back. A second call is an error. */
    @Override
    public void close() {
        reservation.close();
        buffer.wrap(new byte[0]);
        BufferUtil.free(bytes);
    }

    private ByteBuffer obtain(int capacity) {
        try {
            return DirectMemory.allocate(capacity, reservation.owner());
        } catch (RuntimeException refused) {
            reservation.close();
            throw refused;
        }
    }
}
