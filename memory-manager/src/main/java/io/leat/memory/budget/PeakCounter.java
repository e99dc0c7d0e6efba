package io.leat.memory.budget;

import java.util.concurrent.atomic.AtomicLong;

/** A count that remembers the highest value it had. Safe for use by many threads, without locks. */
final class PeakCounter {
    private final AtomicLong value = new AtomicLong();
    private final AtomicLong peak = new AtomicLong();

    long value() {
        return value.get();
    }

    long peak() {
        return peak.get();
    }

    void add(long amount) {
        raisePeak(value.addAndGet(amount));
    }

    void subtract(long amount) {
        value.addAndGet(-amount);
    }

    boolean tryAdd(long amount, long limit) {
        long now;
        do {
            now = value.get();
            if (amount > limit - now) {
                return false;
            }
        } while (!value.compareAndSet(now, now + amount));
        raisePeak(now + amount);
        return true;
    }

    private void raisePeak(long candidate) {
        long highest = peak.get();
        while (candidate > highest && !peak.compareAndSet(highest, candidate)) {
            highest = peak.get();
        }
    }
}
