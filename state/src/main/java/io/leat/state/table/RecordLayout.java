package io.leat.state.table;

import org.agrona.BitUtil;

/**
 * A record of keyed state in an off-heap page: a value, or (in a timed table) a timer.
 *
 * <pre>
 *   0                   8                  16                  24        28        32
 *   +-------------------+-------------------+-------------------+---------+---------+
 *   | key hash          | namespace 1       | namespace 2       | key     | extra   |
 *   |                   |                   |                   | length  |         |
 *   +-------------------+-------------------+-------------------+---------+---------+
 *  32  value records                          32  timer records
 *   +------------------------+---------...    +-------------------+------------------------+
 *   | key, zeros to 8 bytes  | value          | time              | key, zeros to 8 bytes  |
 *   +------------------------+---------...    +-------------------+------------------------+
 * </pre>
 *
 * <p>A record that does not fit into a page is large: where its key would begin stands the reference of the first of
 * the pieces that hold key and value ({@link PieceLayout}), and the highest bit of {@code key length} is set.
 *
 * <p>{@code extra} is the length of the value, or the position of the timer in its heap. Records begin at multiples of
 * eight; numbers are in native order, as records never leave the process. A record belongs to one subtask's thread and
 * has no publication rule.
 */
public final class RecordLayout {
    /** The 64-bit hash of the key. */
    public static final int KEY_HASH = 0;
    /** First half of the namespace. */
    public static final int NAMESPACE_1 = 8;
    /** Second half of the namespace. */
    public static final int NAMESPACE_2 = 16;
    /** Bytes of the key, without padding, and {@link #LARGE}. */
    public static final int KEY_LENGTH = 24;
    /** Bytes of the value, or the timer's heap position. */
    public static final int EXTRA = 28;
    /** The time of a timer. */
    public static final int TIME = 32;
    /** The key of a value record. */
    public static final int KEY = 32;
    /** The key of a timer record. */
    public static final int TIMED_KEY = 40;
    /** The bit of {@link #KEY_LENGTH} that says that key and value lie in pieces. */
    public static final int LARGE = 1 << 31;
    /** What a large record has in place of key and value: the reference of its first piece, and four spare bytes. */
    public static final int PIECES_BYTES = 8;
    /** Records begin at multiples of this. */
    public static final int ALIGNMENT = 8;
    /** The smallest slot: a record with a key of at most eight bytes and no value. */
    public static final int LEAST_BYTES = 40;

    private RecordLayout() {}

    /** Bytes of a key with its padding. */
    public static int paddedKey(int keyLength) {
        return BitUtil.align(keyLength, ALIGNMENT);
    }
}
