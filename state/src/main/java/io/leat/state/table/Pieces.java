package io.leat.state.table;

import java.io.IOException;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Keeps runs of bytes that do not fit into a page, each as a chain of pieces; a run is known by its first piece.
 *
 * <p>Owned by the subtask's thread. All pieces but the first take a page; the {@link RecordStore} owns the memory.
 */
final class Pieces {
    private final RecordStore store;
    private final int mostBytes;
    private final PieceCursor cursor;

    Pieces(RecordStore store) {
        this.store = store;
        this.mostBytes = store.maxRecordBytes() - PieceLayout.BYTES;
        this.cursor = new PieceCursor(store);
    }

    /**
     * Makes room for a run.
     *
     * @throws StateMemoryException if there is not enough; nothing is taken then
     */
    int allocate(int bytes, String use) {
        int padded = RecordLayout.paddedKey(bytes);
        int first = 0;
        try {
            // From the back to the front, so that each piece knows the next when it is made.
            for (int left = padded; left > 0; left -= Math.min(left, mostBytes)) {
                first = allocatePiece(Math.min(left, mostBytes), first, use);
            }
        } catch (StateMemoryException e) {
            free(first);
            throw e;
        }
        return first;
    }

    private int allocatePiece(int bytes, int next, String use) {
        int piece = store.allocate(PieceLayout.BYTES + bytes, use);
        UnsafeBuffer buffer = store.buffer(piece);
        int offset = store.offset(piece);
        buffer.putInt(offset + PieceLayout.NEXT, next);
        buffer.putInt(offset + PieceLayout.CAPACITY, bytes);
        return piece;
    }

    /** Frees a run; 0 is none. */
    void free(int first) {
        int piece = first;
        while (piece != 0) {
            int next = field(piece, PieceLayout.NEXT);
            store.free(piece);
            piece = next;
        }
    }

    /** Bytes that a run has room for. */
    int capacity(int first) {
        int bytes = 0;
        for (int piece = first; piece != 0; piece = field(piece, PieceLayout.NEXT)) {
            bytes += field(piece, PieceLayout.CAPACITY);
        }
        return bytes;
    }

    /** Writes {@code length} bytes to a run, from {@code at} on. */
    void write(int first, int at, DirectBuffer source, int from, int length) {
        cursor.begin(first, at);
        int done = 0;
        while (done < length) {
            int bytes = cursor.available(length - done);
            cursor.buffer().putBytes(cursor.offset(), source, from + done, bytes);
            cursor.advance(bytes);
            done += bytes;
        }
    }

    /** Reads {@code length} bytes of a run, from {@code at} on. */
    void read(int first, int at, MutableDirectBuffer target, int to, int length) {
        cursor.begin(first, at);
        int done = 0;
        while (done < length) {
            int bytes = cursor.available(length - done);
            target.putBytes(to + done, cursor.buffer(), cursor.offset(), bytes);
            cursor.advance(bytes);
            done += bytes;
        }
    }

    /** Hands over {@code length} bytes of a run, from {@code at} on, front to back. */
    void forEach(int first, int at, int length, PieceConsumer consumer) throws IOException {
        cursor.begin(first, at);
        int done = 0;
        while (done < length) {
            int bytes = cursor.available(length - done);
            consumer.accept(cursor.buffer(), cursor.offset(), bytes);
            cursor.advance(bytes);
            done += bytes;
        }
    }

    private int field(int piece, int field) {
        return store.buffer(piece).getInt(store.offset(piece) + field);
    }
}
