package io.leat.memory.budget;

import java.util.concurrent.atomic.AtomicLong;

/** What one owner holds of one budget, and how often it was refused. Safe for use by many threads. */
final class OwnerBook {
    private final String owner;
    private final PeakCounter reserved = new PeakCounter();
    private final AtomicLong refusals = new AtomicLong();

    OwnerBook(String owner) {
        this.owner = owner;
    }

    PeakCounter reserved() {
        return reserved;
    }

    void refused() {
        refusals.incrementAndGet();
    }

    OwnerUsage usage() {
        return new OwnerUsage(owner, reserved.value(), reserved.peak(), refusals.get());
    }
}
