package io.leat.memory.page;

import java.nio.ByteBuffer;

/** Under strict checks: what the bytes of a free page look like, so that a write into one is found. Stateless. */
final class FreedBytes {
    private static final byte MARK = (byte) 0xDB;
    private static final long MARKS = 0xDBDB_DBDB_DBDB_DBDBL;

    private FreedBytes() {}

    static void mark(ByteBuffer page) {
        for (int i = 0; i < page.capacity(); i += Long.BYTES) {
            page.putLong(i, MARKS);
        }
    }

    /** The offset of the first byte that is no mark, or -1. */
    static int firstChange(ByteBuffer page) {
        for (int i = 0; i < page.capacity(); i += Long.BYTES) {
            if (page.getLong(i) != MARKS) {
                return byteChanged(page, i);
            }
        }
        return -1;
    }

    private static int byteChanged(ByteBuffer page, int from) {
        int offset = from;
        while (page.get(offset) == MARK) {
            offset++;
        }
        return offset;
    }
}
