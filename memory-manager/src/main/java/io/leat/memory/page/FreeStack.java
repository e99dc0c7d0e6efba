package io.leat.memory.page;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The numbers of the free pages of a pool, last freed first taken (its bytes are the likeliest still in a cache).
 *
 * <p>Lock-free, for any number of threads, and never wrong about being empty: a pop that returns {@link #EMPTY} saw
 * an instant at which the stack was empty.
 *
 * <p>The head word is {@code tag << 32 | number + 1}. Each change makes a new tag, so that a thread that read the
 * head, slept, and finds the same number on top again does not install a successor that has changed meanwhile.
 */
final class FreeStack {
    static final int EMPTY = -1;

    private static final long NUMBER_MASK = 0xFFFF_FFFFL;

    private final AtomicLong head = new AtomicLong();
    private final AtomicIntegerArray below;

    FreeStack(int capacity) {
        below = new AtomicIntegerArray(capacity);
    }

    void push(int number) {
        long seen;
        do {
            seen = head.get();
            below.setOpaque(number, topOf(seen));
        } while (!head.compareAndSet(seen, successor(seen, number)));
    }

    int pop() {
        long seen;
        int top;
        do {
            seen = head.get();
            top = topOf(seen);
            if (top == EMPTY) {
                return EMPTY;
            }
        } while (!head.compareAndSet(seen, successor(seen, below.getOpaque(top))));
        return top;
    }

    private static int topOf(long word) {
        return (int) (word & NUMBER_MASK) - 1;
    }

    private static long successor(long seen, int top) {
        long tag = (seen >>> 32) + 1;
        return (tag << 32) | ((top + 1) & NUMBER_MASK);
    }
}
