package io.leat.serialize.codec;

import java.lang.reflect.Array;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * Arrays of objects, as {@link ElementLayout} draws them. An array of the right length is filled again, and so are its
 * elements.
 *
 * <p>A template, as {@link CollectionCodec} is one: no lambda, no nested class.
 *
 * @param <E> the type of the elements
 */
public final class ObjectArrayCodec<E> implements Codec<E[]> {
    private final Codec<E> codec;
    private final Class<E> elementClass;
    private final int elementBytes;
    private final String type;

    /** Of elements of this class and codec. */
    public ObjectArrayCodec(Codec<E> codec, Class<E> elementClass) {
        this.codec = codec;
        this.elementClass = elementClass;
        this.elementBytes = ElementLayout.elementBytes(codec);
        this.type = elementClass.getSimpleName() + "[]";
    }

    @Override
    public int fixedLength() {
        return VARIABLE;
    }

    @Override
    public int maxLength(E[] value) {
        if (value == null) {
            throw Malformed.nullValue(type);
        }
        long sum = ElementLayout.COUNT_BYTES + (long) value.length * ElementLayout.headBytes(elementBytes);
        for (E element : value) {
            if (element != null) {
                sum += codec.maxLength(element);
            }
        }
        return Malformed.checkedBound(type, sum);
    }

    @Override
    public int encode(E[] value, MutableDirectBuffer buffer, int offset) {
        if (value == null) {
            throw Malformed.nullValue(type);
        }
        int head = ElementLayout.headBytes(elementBytes);
        ElementLayout.putCount(buffer, offset, value.length);
        int cursor = offset + ElementLayout.COUNT_BYTES;
        for (E element : value) {
            int length = CompositeLayout.NULL_LENGTH;
            if (element != null) {
                length = codec.encode(element, buffer, cursor + head);
            }
            ElementLayout.putHead(buffer, cursor, elementBytes, length);
            cursor += head + Math.max(length, 0);
        }
        return cursor - offset;
    }

    @Override
    public E[] decode(DirectBuffer buffer, int offset, int length, E[] reuse) {
        int head = ElementLayout.headBytes(elementBytes);
        int count = ElementLayout.count(buffer, offset, length, head, type);
        E[] array = reuse != null && reuse.length == count ? reuse : newArray(count);
        int cursor = offset + ElementLayout.COUNT_BYTES;
        int end = offset + length;
        for (int i = 0; i < count; i++) {
            int bytes = ElementLayout.elementLength(buffer, cursor, end, elementBytes, type);
            cursor += head;
            array[i] = bytes < 0 ? null : codec.decode(buffer, cursor, bytes, array[i]);
            cursor += Math.max(bytes, 0);
        }
        CompositeLayout.checkEnd(cursor, end, type);
        return array;
    }

    @SuppressWarnings("unchecked") // an array of the class of E
    private E[] newArray(int count) {
        return (E[]) Array.newInstance(elementClass, count);
    }

    @Override
    public E[] newReuse() {
        return null;
    }
}
