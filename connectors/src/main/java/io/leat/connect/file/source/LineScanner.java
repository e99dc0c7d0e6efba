package io.leat.connect.file.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Finds the lines of a stream of bytes and shows each in place. Owned by one thread; {@link #close} closes the stream.
 *
 * <p>Invariants: the current line is {@code buffer[from, to)}; what follows it is {@code buffer[unread, limit)};
 * {@link #offset} counts every byte up to the end of the current line, line ending included.
 */
final class LineScanner implements AutoCloseable {
    private static final int INITIAL_BUFFER_BYTES = 32 * 1024;

    private final InputStream in;
    private final int maxLineBytes;
    private byte[] buffer = new byte[INITIAL_BUFFER_BYTES];
    private int unread;
    private int limit;
    private int from;
    private int to;
    private long offset;
    private long line;
    private boolean endOfStream;
    private boolean tooLong;

    /** Goes on behind {@code offset} bytes and {@code line} lines that were taken from the stream before. */
    LineScanner(InputStream in, long offset, long line, int maxLineBytes) {
        this.in = in;
        this.offset = offset;
        this.line = line;
        this.maxLineBytes = maxLineBytes;
    }

    /** Goes to the next line; false at the end of the stream. */
    boolean next() throws IOException {
        tooLong = false;
        if (offset == 0) {
            passByteOrderMark();
        }
        int scanned = unread;
        while (true) {
            int end = indexOfLineFeed(scanned);
            if (end >= 0) {
                accept(end, end + 1);
                return true;
            }
            if (endOfStream) {
                boolean rest = limit > unread || tooLong;
                if (rest) {
                    accept(limit, limit);
                }
                return rest;
            }
            dropIfTooLong();
            scanned = limit - unread;
            fill();
            scanned += unread;
        }
    }

    /** The bytes that hold the current line, from {@link #from} to {@link #to}. */
    byte[] buffer() {
        return buffer;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** The number of the current line, from 1. */
    long line() {
        return line;
    }

    /** Bytes of the stream up to the end of the current line. */
    long offset() {
        return offset;
    }

    /** Whether the current line was longer than allowed and its bytes were dropped. */
    boolean isTooLong() {
        return tooLong;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void accept(int end, int next) {
        boolean carriageReturn = end > unread && buffer[end - 1] == '\r';
        from = tooLong ? end : unread;
        to = carriageReturn && !tooLong ? end - 1 : end;
        offset += next - unread;
        unread = next;
        line++;
    }

    private int indexOfLineFeed(int start) {
        final byte[] bytes = buffer;
        for (int i = start, end = limit; i < end; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void dropIfTooLong() {
        if (tooLong || limit - unread > maxLineBytes) {
            tooLong = true;
            offset += limit - unread;
            unread = limit;
        }
    }

    private void fill() throws IOException {
        int kept = limit - unread;
        if (unread > 0) {
            System.arraycopy(buffer, unread, buffer, 0, kept);
            unread = 0;
            limit = kept;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read < 0) {
            endOfStream = true;
        } else {
            limit += read;
        }
    }

    private void passByteOrderMark() throws IOException {
        while (limit < 3 && !endOfStream) {
            fill();
        }
        if (limit >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            unread = 3;
            offset = 3;
        }
    }
}
