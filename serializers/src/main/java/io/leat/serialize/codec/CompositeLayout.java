package io.leat.serialize.codec;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * The bytes of a record, POJO or tuple.
 *
 * <pre>
 *   0                          F                          F+4
 *   +---------+-------+--------+--------------------------+-----------------+--- ... ---+
 *   | fixed 0 | fixed 1 | ...  | length of variable 0, or | bytes of        | variable 1|
 *   |         |         |      | -1 for null (int)        | variable 0      | ...       |
 *   +---------+-------+--------+--------------------------+-----------------+--- ... ---+
 * </pre>
 *
 * <p>Fixed are the fields of primitive type; they stand in order of declaration, unaligned and without gaps, so F is the
 * sum of their sizes. Variable are all others, in order of declaration. Nothing stands behind the last one. The length
 * of the whole comes from outside; a composite without variable fields always takes F bytes.
 *
 * <p>The order of fields is part of the format: a class that reorders, adds or removes fields reads no older bytes.
 */
public final class CompositeLayout {
    /** Size of the length word before a variable field. */
    public static final int LENGTH_BYTES = Integer.BYTES;

    /** The length word of a null. */
    public static final int NULL_LENGTH = -1;

    private CompositeLayout() {}

    /** Bytes of a primitive field. */
    public static int fixedBytes(Class<?> primitive) {
        if (primitive == long.class || primitive == double.class) {
            return Long.BYTES;
        }
        if (primitive == int.class || primitive == float.class) {
            return Integer.BYTES;
        }
        if (primitive == short.class || primitive == char.class) {
            return Short.BYTES;
        }
        if (primitive == byte.class || primitive == boolean.class) {
            return Byte.BYTES;
        }
        throw new IllegalArgumentException("type=" + primitive.getName() + " is no primitive that a field can have");
    }

    /** Writes the length word of a variable field, {@link #NULL_LENGTH} for null. */
    public static void putFieldLength(MutableDirectBuffer buffer, int cursor, int fieldLength) {
        buffer.putInt(cursor, fieldLength, LITTLE_ENDIAN);
    }

    /**
     * Reads the length word of a variable field.
     *
     * @param end where the composite ends
     * @return the length, {@link #NULL_LENGTH} for null; never more than what is left behind the word
     */
    public static int fieldLength(DirectBuffer buffer, int cursor, int end, String type, String field) {
        int remaining = end - cursor - LENGTH_BYTES;
        if (remaining < 0) {
            throw Malformed.fieldLength(type, field, LENGTH_BYTES, end - cursor);
        }
        int length = buffer.getInt(cursor, LITTLE_ENDIAN);
        if (length < NULL_LENGTH || length > remaining) {
            throw Malformed.fieldLength(type, field, length, remaining);
        }
        return length;
    }

    /** Refuses a composite without variable fields that has another length than {@code expected}. */
    public static void checkFixedLength(int length, int expected, String type) {
        if (length != expected) {
            throw Malformed.length(type, length, expected);
        }
    }

    /** Refuses a composite that is too short for its fixed fields and length words. */
    public static void checkMinimumLength(int length, int minimum, String type) {
        if (length < minimum) {
            throw Malformed.tooShort(type, length, minimum);
        }
    }

    /** Refuses bytes behind the last field. */
    public static void checkEnd(int cursor, int end, String type) {
        if (cursor != end) {
            throw Malformed.trailing(type, end - cursor);
        }
    }
}
