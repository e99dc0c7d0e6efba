package io.leat.state.table;

import java.nio.ByteOrder;
import org.agrona.concurrent.UnsafeBuffer;

/** A place in a run of bytes, which lies in one buffer or in pieces. Owned by the subtask's thread. */
final class PieceCursor {
    private final RecordStore store;
    private UnsafeBuffer buffer;
    private int offset;
    private int left;
    private int next;

    PieceCursor(RecordStore store) {
        this.store = store;
    }

    /** Goes to the place {@code at} bytes behind the beginning of the run of pieces. */
    void begin(int first, int at) {
        open(first);
        for (int skip = at; skip > 0; ) {
            int bytes = available(skip);
            advance(bytes);
            skip -= bytes;
        }
    }

    /** Goes to the beginning of bytes that lie together. */
    void begin(UnsafeBuffer whole, int from, int length) {
        buffer = whole;
        offset = from;
        left = length;
        next = 0;
    }

    /** How many of {@code wanted} bytes lie together here. */
    int available(int wanted) {
        if (left == 0) {
            open(next);
        }
        return Math.min(wanted, left);
    }

    UnsafeBuffer buffer() {
        return buffer;
    }

    int offset() {
        return offset;
    }

    void advance(int bytes) {
        offset += bytes;
        left -= bytes;
    }

    /** The next eight bytes, which never lie in two pieces, big-endian; their order as unsigned numbers is the bytes'. */
    long nextWord() {
        available(Long.BYTES);
        long word = buffer.getLong(offset, ByteOrder.BIG_ENDIAN);
        advance(Long.BYTES);
        return word;
    }

    private void open(int piece) {
        buffer = store.buffer(piece);
        int at = store.offset(piece);
        next = buffer.getInt(at + PieceLayout.NEXT);
        left = buffer.getInt(at + PieceLayout.CAPACITY);
        offset = at + PieceLayout.BYTES;
    }
}
