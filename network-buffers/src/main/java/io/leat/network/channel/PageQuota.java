package io.leat.network.channel;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A number of pages that may be taken at a time, possibly out of a wider quota.
 *
 * <p>Safe for use by many threads, without locks. Invariant: {@code taken <= limit}, and whatever is taken here is
 * taken from the wider quota too.
 */
final class PageQuota {
    private final int limit;
    private final PageQuota wider;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger peak = new AtomicInteger();

    PageQuota(int limit) {
        this(limit, null);
    }

    PageQuota(int limit, PageQuota wider) {
        this.limit = limit;
        this.wider = wider;
    }

    boolean tryTake() {
        int now;
        do {
            now = taken.get();
            if (now >= limit) {
                return false;
            }
        } while (!taken.compareAndSet(now, now + 1));
        if (wider != null && !wider.tryTake()) {
            taken.decrementAndGet();
            return false;
        }
        raisePeak(now + 1);
        return true;
    }

    void giveBack() {
        taken.decrementAndGet();
        if (wider != null) {
            wider.giveBack();
        }
    }

    int limit() {
        return limit;
    }

    int taken() {
        return taken.get();
    }

    int peak() {
        return peak.get();
    }

    private void raisePeak(int candidate) {
        int highest = peak.get();
        while (candidate > highest && !peak.compareAndSet(highest, candidate)) {
            highest = peak.get();
        }
    }
}
