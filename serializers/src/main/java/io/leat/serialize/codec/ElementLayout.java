package io.leat.serialize.codec;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * The bytes of collections, maps and arrays of objects: a count and that many elements; of a map, as many pairs.
 *
 * <pre>
 *   0       4
 *   +-------+-----------+-----------+-- ...
 *   | count | element 0 | element 1 |        of a map: | key 0 | value 0 | key 1 | ...
 *   +-------+-----------+-----------+-- ...
 *
 *   element whose type takes F bytes, F &gt; 0        any other element
 *   +---+------------------+                        +--------------+---------------+
 *   | 1 | F bytes          |                        | length (int) | length bytes  |
 *   +---+------------------+                        +--------------+---------------+
 *   +---+                                           +--------------+
 *   | 0 |  null                                     |      -1      |  null
 *   +---+                                           +--------------+
 * </pre>
 *
 * <p>Nothing stands behind the last element. The length of the whole comes from outside.
 */
public final class ElementLayout {
    /** Size of the count. */
    public static final int COUNT_BYTES = Integer.BYTES;

    private ElementLayout() {}

    /** Bytes of an element of this codec, or {@link Codec#VARIABLE} where it has a length word. */
    public static int elementBytes(Codec<?> codec) {
        return codec.fixedLength() > 0 ? codec.fixedLength() : Codec.VARIABLE;
    }

    /** Bytes in front of an element. */
    public static int headBytes(int elementBytes) {
        return elementBytes == Codec.VARIABLE ? Integer.BYTES : Byte.BYTES;
    }

    /** Writes the count. */
    public static void putCount(MutableDirectBuffer buffer, int offset, int count) {
        buffer.putInt(offset, count, LITTLE_ENDIAN);
    }

    /**
     * Reads the count and refuses one that the bytes cannot hold, so that nothing is made to its size.
     *
     * @param least the fewest bytes of an element, or of a pair
     */
    public static int count(DirectBuffer buffer, int offset, int length, int least, String type) {
        if (length < COUNT_BYTES) {
            throw Malformed.tooShort(type, length, COUNT_BYTES);
        }
        int count = buffer.getInt(offset, LITTLE_ENDIAN);
        if (count < 0 || count > (length - COUNT_BYTES) / least) {
            throw Malformed.content(type, "count=" + count + " length=" + length);
        }
        return count;
    }

    /**
     * Writes what stands in front of an element, behind which the codec has written it.
     *
     * @param length what the codec wrote, or {@link CompositeLayout#NULL_LENGTH}
     */
    public static void putHead(MutableDirectBuffer buffer, int cursor, int elementBytes, int length) {
        if (elementBytes == Codec.VARIABLE) {
            buffer.putInt(cursor, length, LITTLE_ENDIAN);
        } else {
            buffer.putByte(cursor, length < 0 ? (byte) 0 : (byte) 1);
        }
    }

    /**
     * Reads what stands in front of an element.
     *
     * @param end where the whole ends
     * @return the length of the element, never more than what is left; {@link CompositeLayout#NULL_LENGTH} for null
     */
    public static int elementLength(DirectBuffer buffer, int cursor, int end, int elementBytes, String type) {
        int remaining = end - cursor - headBytes(elementBytes);
        if (remaining < 0) {
            throw Malformed.tooShort(type, end - cursor, headBytes(elementBytes));
        }
        int length;
        if (elementBytes == Codec.VARIABLE) {
            length = buffer.getInt(cursor, LITTLE_ENDIAN);
        } else {
            length = Malformed.toBoolean(buffer, cursor) ? elementBytes : CompositeLayout.NULL_LENGTH;
        }
        if (length < CompositeLayout.NULL_LENGTH || length > remaining) {
            throw Malformed.fieldLength(type, "element", length, remaining);
        }
        return length;
    }
}
