package io.leat.serialize.sbe;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/** The offsets of what stands in front of an SBE message; drawn in the package's introduction. */
public final class SbeLayout {
    /** Where the length of the message's root block stands. */
    public static final int BLOCK_LENGTH_OFFSET = 0;

    /** Where the version of the schema stands that the message was written with. */
    public static final int VERSION_OFFSET = 2;

    /** Where the message begins. */
    public static final int MESSAGE_OFFSET = 4;

    private static final int UNSIGNED_SHORT = 0xFFFF;

    private SbeLayout() {}

    static void putHead(MutableDirectBuffer buffer, int offset, int blockLength, int version) {
        buffer.putShort(offset + BLOCK_LENGTH_OFFSET, (short) blockLength, LITTLE_ENDIAN);
        buffer.putShort(offset + VERSION_OFFSET, (short) version, LITTLE_ENDIAN);
    }

    static int blockLength(DirectBuffer buffer, int offset) {
        return buffer.getShort(offset + BLOCK_LENGTH_OFFSET, LITTLE_ENDIAN) & UNSIGNED_SHORT;
    }

    static int version(DirectBuffer buffer, int offset) {
        return buffer.getShort(offset + VERSION_OFFSET, LITTLE_ENDIAN) & UNSIGNED_SHORT;
    }
}
