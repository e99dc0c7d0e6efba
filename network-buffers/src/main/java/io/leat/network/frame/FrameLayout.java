package io.leat.network.frame;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * The layout of a frame in a page: an 8-byte header, then the payload, then zero to seven undefined bytes up to the
 * next multiple of 8. All integers are little-endian.
 *
 * <pre>
 *   0                   1                   2                   3
 *   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 *  +---------------------------------------------------------------+
 *  |                    payload length in bytes                    |
 *  +---------------+---------------+-------------------------------+
 *  |     kind      |     flags     |    key group (65535: none)    |
 *  +---------------+---------------+-------------------------------+
 *  |                            payload                           ...
 * ...                                              | undefined, 0-7 |
 *  +---------------------------------------------------------------+
 * </pre>
 *
 * <p>The first fragment of a record larger than a page (flag {@link #BEGIN} without {@link #END}) starts its payload
 * with the length of the whole record:
 *
 * <pre>
 *  +---------------------------------------------------------------+
 *  |                 length of the record in bytes                 |
 *  +---------------------------------------------------------------+
 *  |                             zero                              |
 *  +---------------------------------------------------------------+
 *  |                 first bytes of the record                    ...
 * </pre>
 *
 * <p>The fragments of a record follow each other with nothing between them, not even padding.
 *
 * <p>A page holds frames from its first byte to its last; where the next record does not fit, a frame of kind {@link
 * #PADDING} fills the rest. <b>Publication:</b> header and payload are written plainly; a frame exists for the reader
 * once the position of the channel, stored with release order, lies behind it. Nothing is ever written to a published
 * byte.
 */
public final class FrameLayout {
    /** Frames start at multiples of this. */
    public static final int ALIGNMENT = 8;

    /** Size of the header. */
    public static final int HEADER_BYTES = 8;

    /** Size of the record length at the head of a first fragment. */
    public static final int RECORD_LENGTH_BYTES = 8;

    /** The kind of a frame that fills the rest of a page; all other kinds belong to the user of the channel. */
    public static final byte PADDING = 0;

    /** Flag of the frame that a record starts in. */
    public static final int BEGIN = 1;

    /** Flag of the frame that a record ends in. */
    public static final int END = 2;

    /** Flags of a frame that holds a whole record. */
    public static final int WHOLE = BEGIN | END;

    /** The key group of a frame that has none. */
    public static final int NO_KEY_GROUP = 0xFFFF;

    private static final int KIND_SHIFT = 32;
    private static final int FLAGS_SHIFT = 40;
    private static final int KEY_GROUP_SHIFT = 48;

    private FrameLayout() {}

    /**
     * The space that a frame takes in its page.
     *
     * @param payloadLength length of the payload
     * @return bytes of header, payload and alignment
     */
    public static int frameBytes(int payloadLength) {
        return (payloadLength + HEADER_BYTES + ALIGNMENT - 1) & -ALIGNMENT;
    }

    /**
     * Writes the header of a frame.
     *
     * @param buffer the page
     * @param offset where the frame starts
     * @param length length of the payload
     * @param kind kind of the frame
     * @param flags which part of a record the frame holds
     * @param keyGroup key group or {@link #NO_KEY_GROUP}
     */
    public static void putHeader(
            MutableDirectBuffer buffer, int offset, int length, byte kind, int flags, int keyGroup) {
        long word = (long) keyGroup << KEY_GROUP_SHIFT
                | (long) flags << FLAGS_SHIFT
                | (kind & 0xFFL) << KIND_SHIFT
                | length;
        buffer.putLong(offset, word, LITTLE_ENDIAN);
    }

    /**
     * Reads the header of a frame in one word.
     *
     * @param buffer the page
     * @param offset where the frame starts
     * @return the word that {@link #length}, {@link #kind}, {@link #flags} and {@link #keyGroup} take apart
     */
    public static long header(DirectBuffer buffer, int offset) {
        return buffer.getLong(offset, LITTLE_ENDIAN);
    }

    /**
     * The payload length in a header.
     *
     * @param header the header word
     * @return length of the payload in bytes
     */
    public static int length(long header) {
        return (int) header;
    }

    /**
     * The kind in a header.
     *
     * @param header the header word
     * @return kind of the frame
     */
    public static byte kind(long header) {
        return (byte) (header >>> KIND_SHIFT);
    }

    /**
     * The flags in a header.
     *
     * @param header the header word
     * @return which part of a record the frame holds
     */
    public static int flags(long header) {
        return (int) (header >>> FLAGS_SHIFT) & 0xFF;
    }

    /**
     * The key group in a header.
     *
     * @param header the header word
     * @return key group or {@link #NO_KEY_GROUP}
     */
    public static int keyGroup(long header) {
        return (int) (header >>> KEY_GROUP_SHIFT);
    }

    /**
     * Writes the length of the whole record at the head of a first fragment's payload.
     *
     * @param buffer the page
     * @param payloadOffset where the payload starts
     * @param recordLength length of the record
     */
    public static void putRecordLength(MutableDirectBuffer buffer, int payloadOffset, int recordLength) {
        buffer.putLong(payloadOffset, recordLength, LITTLE_ENDIAN);
    }

    /**
     * Reads the length of the whole record from the head of a first fragment's payload.
     *
     * @param buffer the page
     * @param payloadOffset where the payload starts
     * @return length of the record
     */
    public static int recordLength(DirectBuffer buffer, int payloadOffset) {
        return (int) buffer.getLong(payloadOffset, LITTLE_ENDIAN);
    }
}
