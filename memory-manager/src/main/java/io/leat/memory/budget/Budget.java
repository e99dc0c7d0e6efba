package io.leat.memory.budget;

/**
 * The books of one budget. Safe for use by many threads; each change is one or two atomic operations.
 *
 * <p>Invariant: {@code occupied <= reserved <= limit}.
 */
final class Budget {
    private final BudgetKind kind;
    private final long limitBytes;
    private final PeakCounter reserved = new PeakCounter();
    private final PeakCounter occupied = new PeakCounter();

    Budget(BudgetKind kind, long limitBytes) {
        this.kind = kind;
        this.limitBytes = limitBytes;
    }

    BudgetKind kind() {
        return kind;
    }

    long limitBytes() {
        return limitBytes;
    }

    PeakCounter reserved() {
        return reserved;
    }

    PeakCounter occupied() {
        return occupied;
    }

    boolean tryReserve(long bytes) {
        return reserved.tryAdd(bytes, limitBytes);
    }
}
