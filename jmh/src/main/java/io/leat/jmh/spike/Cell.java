package io.leat.jmh.spike;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** A number that one thread stores and another reads, alone on its cache lines. */
final class Cell {
    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int MIDDLE = 16;

    private final long[] cells = new long[2 * MIDDLE];

    long acquire() {
        return (long) CELL.getAcquire(cells, MIDDLE);
    }

    long opaque() {
        return (long) CELL.getOpaque(cells, MIDDLE);
    }

    void release(long value) {
        CELL.setRelease(cells, MIDDLE, value);
    }
}
