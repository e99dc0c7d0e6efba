package io.leat.memory.page;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one owner leases of one pool. Safe for use by many threads: leases may end on another thread than they began.
 */
final class PageOwner {
    /** Of pages that were never leased. */
    static final PageOwner NOBODY = new PageOwner("nobody");

    private final String name;
    private final AtomicInteger inUse = new AtomicInteger();
    private final AtomicInteger peak = new AtomicInteger();
    private final AtomicLong refusals = new AtomicLong();

    PageOwner(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    int inUse() {
        return inUse.get();
    }

    void leased() {
        int now = inUse.incrementAndGet();
        int highest = peak.get();
        while (now > highest && !peak.compareAndSet(highest, now)) {
            highest = peak.get();
        }
    }

    void gaveBack() {
        inUse.decrementAndGet();
    }

    void refused() {
        refusals.incrementAndGet();
    }

    PageOwnerUsage usage() {
        return new PageOwnerUsage(name, inUse.get(), peak.get(), refusals.get());
    }
}
