package io.leat.connect.file.sink;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Encoded rows that are not yet in the file; grows as needed and is used again and again. Owned by one writer. */
final class RowBuffer extends OutputStream {
    private byte[] bytes;
    private int size;

    RowBuffer(int initialBytes) {
        this.bytes = new byte[initialBytes];
    }

    @Override
    public void write(int value) {
        ensureRoom(1);
        bytes[size++] = (byte) value;
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        ensureRoom(length);
        System.arraycopy(source, offset, bytes, size, length);
        size += length;
    }

    int size() {
        return size;
    }

    /** The rows; valid until the next write. */
    ByteBuffer rows() {
        return ByteBuffer.wrap(bytes, 0, size);
    }

    void reset() {
        size = 0;
    }

    private void ensureRoom(int length) {
        if (bytes.length - size < length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, length)));
        }
    }
}
