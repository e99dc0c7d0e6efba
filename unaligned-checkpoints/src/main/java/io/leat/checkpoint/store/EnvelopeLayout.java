package io.leat.checkpoint.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What surrounds the body of every file of a checkpoint. Little-endian.
 *
 * <pre>
 *  0               8       12                  n-12            n-4     n
 *  +-------+-------+-------+----- - - - -------+-------+-------+-------+
 *  |     magic     |version| body              | total length  |crc32c |
 *  +-------+-------+-------+----- - - - -------+-------+-------+-------+
 *  |------- head ----------|                   |------- trailer -------|
 *
 *  total length: n, the length of the file
 *  crc32c:       over all bytes before it, [0, n-4)
 * </pre>
 */
final class EnvelopeLayout {
    static final int HEAD_LENGTH = 12;
    static final int TRAILER_LENGTH = 12;
    static final int CRC_LENGTH = 4;

    private static final int MAGIC_OFFSET = 0;
    static final int VERSION_OFFSET = 8;
    private static final int TOTAL_LENGTH_OFFSET = 0;
    private static final int CRC_OFFSET = 8;

    private EnvelopeLayout() {}

    /** An empty little-endian buffer for one fixed-length piece of a file. */
    static ByteBuffer piece(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    static ByteBuffer head(long magic, int version) {
        return piece(HEAD_LENGTH).putLong(MAGIC_OFFSET, magic).putInt(VERSION_OFFSET, version);
    }

    static long magic(ByteBuffer head) {
        return head.getLong(MAGIC_OFFSET);
    }

    static int version(ByteBuffer head) {
        return head.getInt(VERSION_OFFSET);
    }

    static ByteBuffer totalLength(long length) {
        return piece(TRAILER_LENGTH - CRC_LENGTH).putLong(TOTAL_LENGTH_OFFSET, length);
    }

    static ByteBuffer crc(int crc32c) {
        return piece(CRC_LENGTH).putInt(0, crc32c);
    }

    static FileSeal seal(ByteBuffer trailer) {
        return new FileSeal(trailer.getLong(TOTAL_LENGTH_OFFSET), trailer.getInt(CRC_OFFSET));
    }
}
