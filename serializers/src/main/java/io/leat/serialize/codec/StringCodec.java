package io.leat.serialize.codec;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * Strings as UTF-8, without a terminator: the length comes from outside.
 *
 * <p>An unpaired surrogate survives: it is written as the three bytes its code point would have (the encoding known as
 * WTF-8). A surrogate pair is always one sequence of four bytes. So each String has exactly one form, and a reader
 * refuses every other: overlong sequences, pairs written as two sequences, stray continuation bytes.
 *
 * <p>Belongs to one thread: reading copies the bytes into a scratch array that is kept for the next String.
 */
public final class StringCodec implements Codec<String> {
    private static final String TYPE = "String";
    private static final int MAX_BYTES_PER_CHAR = 3;
    private static final long NON_ASCII = 0x8080_8080_8080_8080L;
    private static final int SCRATCH_BYTES = 64;

    /** Longer arrays serve one String and are let go, so that one huge String does not stay in memory for good. */
    private static final int MAX_KEPT_SCRATCH_BYTES = 1 << 20;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, LITTLE_ENDIAN);

    private byte[] scratch = new byte[SCRATCH_BYTES];

    @Override
    public int fixedLength() {
        return VARIABLE;
    }

    @Override
    public int maxLength(String value) {
        if (value == null) {
            throw Malformed.nullValue(TYPE);
        }
        return Malformed.checkedBound(TYPE, (long) MAX_BYTES_PER_CHAR * value.length());
    }

    @Override
    public int encode(String value, MutableDirectBuffer buffer, int offset) {
        if (value == null) {
            throw Malformed.nullValue(TYPE);
        }
        byte[] latin = StringContent.latin(value);
        if (latin != null && allAscii(latin, latin.length)) {
            buffer.putBytes(offset, latin, 0, latin.length);
            return latin.length;
        }
        return encodeChars(value, buffer, offset);
    }

    private static int encodeChars(String value, MutableDirectBuffer buffer, int offset) {
        int length = value.length();
        int index = 0;
        // Eight ASCII chars become one word: one bounds check of the buffer instead of eight.
        while (length - index >= Long.BYTES && allAscii(value, index)) {
            buffer.putLong(offset + index, word(value, index), LITTLE_ENDIAN);
            index += Long.BYTES;
        }
        while (index < length) {
            char c = value.charAt(index);
            if (c >= 0x80) {
                return encodeGeneral(value, index, buffer, offset + index) - offset;
            }
            buffer.putByte(offset + index, (byte) c);
            index++;
        }
        return length;
    }

    /** The exact bytes that a String takes. */
    public static int encodedLength(String value) {
        long bytes = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : MAX_BYTES_PER_CHAR;
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1));
            if (pair) {
                i++;
                bytes++;
            }
        }
        return Malformed.checkedBound(TYPE, bytes);
    }

    private static boolean allAscii(String value, int i) {
        int either = value.charAt(i) | value.charAt(i + 1) | value.charAt(i + 2) | value.charAt(i + 3);
        int or = value.charAt(i + 4) | value.charAt(i + 5) | value.charAt(i + 6) | value.charAt(i + 7);
        return (either | or) < 0x80;
    }

    private static long word(String value, int i) {
        int low = value.charAt(i)
                | (value.charAt(i + 1) << 8)
                | (value.charAt(i + 2) << 16)
                | (value.charAt(i + 3) << 24);
        int high = value.charAt(i + 4)
                | (value.charAt(i + 5) << 8)
                | (value.charAt(i + 6) << 16)
                | (value.charAt(i + 7) << 24);
        return ((long) high << 32) | low; // ASCII: neither half is negative
    }

    private static int encodeGeneral(String value, int from, MutableDirectBuffer buffer, int offset) {
        int cursor = offset;
        int length = value.length();
        for (int index = from; index < length; index++) {
            int codePoint = value.charAt(index);
            if (Character.isHighSurrogate((char) codePoint)
                    && index + 1 < length
                    && Character.isLowSurrogate(value.charAt(index + 1))) {
                index++;
                codePoint = Character.toCodePoint((char) codePoint, value.charAt(index));
            }
            cursor = putCodePoint(codePoint, buffer, cursor);
        }
        return cursor;
    }

    private static int putCodePoint(int codePoint, MutableDirectBuffer buffer, int cursor) {
        if (codePoint < 0x80) {
            buffer.putByte(cursor, (byte) codePoint);
            return cursor + 1;
        }
        if (codePoint < 0x800) {
            buffer.putByte(cursor, (byte) (0xC0 | (codePoint >> 6)));
            buffer.putByte(cursor + 1, continuation(codePoint));
            return cursor + 2;
        }
        if (codePoint < 0x1_0000) {
            buffer.putByte(cursor, (byte) (0xE0 | (codePoint >> 12)));
            buffer.putByte(cursor + 1, continuation(codePoint >> 6));
            buffer.putByte(cursor + 2, continuation(codePoint));
            return cursor + 3;
        }
        buffer.putByte(cursor, (byte) (0xF0 | (codePoint >> 18)));
        buffer.putByte(cursor + 1, continuation(codePoint >> 12));
        buffer.putByte(cursor + 2, continuation(codePoint >> 6));
        buffer.putByte(cursor + 3, continuation(codePoint));
        return cursor + 4;
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }

    /**
     * Reads a String. If it equals {@code reuse}, that one is returned: a field that repeats from record to record costs
     * no new String.
     */
    @Override
    public String decode(DirectBuffer buffer, int offset, int length, String reuse) {
        if (length == 0) {
            return "";
        }
        if (length < 0) {
            throw Malformed.tooShort(TYPE, length, 0);
        }
        byte[] bytes = scratch(length);
        buffer.getBytes(offset, bytes, 0, length);
        if (!allAscii(bytes, length)) {
            return Utf8Decoder.decode(bytes, length);
        }
        if (reuse != null && reuse.length() == length && equalsAscii(reuse, bytes)) {
            return reuse;
        }
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    private byte[] scratch(int length) {
        if (length <= scratch.length) {
            return scratch;
        }
        if (length > MAX_KEPT_SCRATCH_BYTES) {
            return new byte[length];
        }
        scratch = new byte[Integer.highestOneBit(length - 1) << 1];
        return scratch;
    }

    private static boolean allAscii(byte[] bytes, int length) {
        long seen = 0;
        int index = 0;
        for (; index <= length - Long.BYTES; index += Long.BYTES) {
            seen |= (long) WORDS.get(bytes, index);
        }
        for (; index < length; index++) {
            seen |= bytes[index];
        }
        return (seen & NON_ASCII) == 0;
    }

    private static boolean equalsAscii(String text, byte[] bytes) {
        // From the end: texts that share a prefix, as paths do, differ there first.
        for (int index = text.length() - 1; index >= 0; index--) {
            if (text.charAt(index) != bytes[index]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String newReuse() {
        return null;
    }
}
