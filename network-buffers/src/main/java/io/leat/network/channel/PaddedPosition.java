package io.leat.network.channel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A position that one thread stores and others read, alone on its cache lines.
 *
 * <p>The value lies in the middle of an array of 256 bytes: whatever the collector places before or after the array,
 * no other field comes within 64 bytes of it.
 */
final class PaddedPosition {
    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int MIDDLE = 16;

    private final long[] cells = new long[2 * MIDDLE];

    /** Reads the position and sees all that was written before it was stored. */
    long acquire() {
        return (long) CELL.getAcquire(cells, MIDDLE);
    }

    /** Stores the position after all that was written before; only its owner does. */
    void release(long position) {
        CELL.setRelease(cells, MIDDLE, position);
    }
}
