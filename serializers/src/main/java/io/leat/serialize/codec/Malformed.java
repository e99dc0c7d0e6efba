package io.leat.serialize.codec;

import org.agrona.DirectBuffer;

/**
 * What codecs, generated ones too, throw for bytes that are no value of their type and for values that are no bytes.
 * Kept out of line so that the code that reads and writes stays small.
 */
public final class Malformed {
    private Malformed() {}

    /** A null where there must be a value. */
    public static IllegalArgumentException nullValue(String type) {
        return new IllegalArgumentException("type=" + type + " value=null: a record may not be null; only fields may");
    }

    /** A value whose class is a subclass of the described one: its own fields would be lost. */
    public static IllegalArgumentException subclass(String type, Object value) {
        return new IllegalArgumentException(
                "type=" + type + " value has class="
                        + value.getClass().getName()
                        + ", a subclass whose own fields would be lost: describe the stream by that class, or emit the base class");
    }

    /** A value that takes a fixed number of bytes, but came with another. */
    public static IllegalArgumentException length(String type, int length, int expected) {
        return new IllegalArgumentException("type=" + type + " length=" + length + " expected=" + expected
                + ": the bytes are no value of this type");
    }

    /** A composite that is shorter than its fixed part and length words, or a variable part that is no multiple. */
    public static IllegalArgumentException tooShort(String type, int length, int minimum) {
        return new IllegalArgumentException(
                "type=" + type + " length=" + length + " minimum=" + minimum + ": the bytes are no value of this type");
    }

    /** A variable field that claims more bytes than are left, or a length that is none. */
    public static IllegalArgumentException fieldLength(String type, String field, int fieldLength, int remaining) {
        return new IllegalArgumentException("type=" + type + " field=" + field + " field_length=" + fieldLength
                + " remaining=" + remaining + ": the bytes are no value of this type");
    }

    /** Bytes left over behind the last field. */
    public static IllegalArgumentException trailing(String type, int remaining) {
        return new IllegalArgumentException(
                "type=" + type + " remaining=" + remaining + ": bytes left over behind the last field");
    }

    /** Bytes that stand for nothing. */
    public static IllegalArgumentException content(String type, String what) {
        return new IllegalArgumentException("type=" + type + " " + what + ": the bytes are no value of this type");
    }

    /**
     * The sum of the bounds of a value's parts.
     *
     * @throws IllegalArgumentException if no buffer can hold that many bytes
     */
    public static int checkedBound(String type, long bytes) {
        if (bytes > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("type=" + type + " max_length=" + bytes + " limit=" + Integer.MAX_VALUE
                    + ": the value is too long to be a record");
        }
        return (int) bytes;
    }

    /** A boolean: one byte that is 0 or 1. */
    public static boolean toBoolean(DirectBuffer buffer, int offset) {
        byte value = buffer.getByte(offset);
        if ((value & ~1) != 0) {
            throw content("boolean", "byte=" + value);
        }
        return value == 1;
    }
}
