package io.leat.memory.page;

import io.leat.memory.event.MemoryEvents;
import java.util.Map;
import java.util.TreeMap;

/** Collects the pages that were leased when their pool was closed. One owner. */
final class LeakReport {
    private final String pool;
    private final Map<String, Integer> pagesByOwner = new TreeMap<>();
    private final Map<String, LeaseTrace> traceByOwner = new TreeMap<>();

    LeakReport(String pool) {
        this.pool = pool;
    }

    void add(Page page) {
        pagesByOwner.merge(page.owner(), 1, Integer::sum);
        if (page.trace() != null) {
            traceByOwner.putIfAbsent(page.owner(), page.trace());
        }
    }

    /** Where the stacks are known, one for each owner goes with the exception. */
    void throwIfAny(String hint) {
        if (pagesByOwner.isEmpty()) {
            return;
        }
        pagesByOwner.forEach((owner, pages) -> MemoryEvents.leakFound(pool, owner, pages));
        PageLeakException leak = new PageLeakException("pages still leased when their pool was closed: pool=" + pool
                + " pages_by_owner=" + pagesByOwner + "; their owners must release them first" + hint);
        traceByOwner.values().forEach(leak::addSuppressed);
        throw leak;
    }
}
