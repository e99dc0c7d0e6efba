package io.leat.state.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Collects small pieces of a snapshot in a buffer and passes them on in large ones. One thread; leaves the stream open.
 */
public final class SnapshotOutput {
    private static final int CAPACITY = 1 << 15;

    private final OutputStream out;
    private final byte[] bytes = new byte[CAPACITY];
    private final UnsafeBuffer buffer = new UnsafeBuffer(bytes);
    private int used;

    /** Writes to {@code out}. */
    public SnapshotOutput(OutputStream out) {
        this.out = out;
    }

    /** Where the bytes of the last {@link #claim} are put. */
    public UnsafeBuffer buffer() {
        return buffer;
    }

    /**
     * Claims the next bytes, to be written before the next call.
     *
     * @param length at most a few dozen: one of the layout's headers
     * @return their offset in {@link #buffer()}
     */
    public int claim(int length) throws IOException {
        if (used + length > CAPACITY) {
            flush();
        }
        int offset = used;
        used += length;
        return offset;
    }

    /** Appends bytes of any length. */
    public void put(DirectBuffer source, int offset, int length) throws IOException {
        int copied = 0;
        while (copied < length) {
            if (used == CAPACITY) {
                flush();
            }
            int piece = Math.min(length - copied, CAPACITY - used);
            source.getBytes(offset + copied, bytes, used, piece);
            used += piece;
            copied += piece;
        }
    }

    /** Passes on what was collected. */
    public void flush() throws IOException {
        out.write(bytes, 0, used);
        used = 0;
    }
}
