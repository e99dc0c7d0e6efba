package io.leat.serialize.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * Lists and sets, as {@link ElementLayout} draws them. Reads into an {@link ArrayList} or a {@link LinkedHashSet}, so
 * that the order survives. A list that was read before is filled again, and so are its elements.
 *
 * <p>A template: each described type gets a copy of this class of its own, so that the calls of its element codec are
 * seen by the compiler to go to one class. Hence no lambda and no nested class may stand in it.
 *
 * @param <E> the type of the elements
 */
public final class CollectionCodec<E> implements Codec<Collection<E>> {
    private final Codec<E> codec;
    private final int elementBytes;
    private final boolean set;
    private final String type;

    /**
     * Of elements of this codec.
     *
     * @param set whether equal elements are refused and a set is made
     */
    public CollectionCodec(Codec<E> codec, boolean set) {
        this.codec = codec;
        this.elementBytes = ElementLayout.elementBytes(codec);
        this.set = set;
        this.type = set ? "Set" : "List";
    }

    @Override
    public int fixedLength() {
        return VARIABLE;
    }

    @Override
    public int maxLength(Collection<E> value) {
        if (value == null) {
            throw Malformed.nullValue(type);
        }
        long sum = ElementLayout.COUNT_BYTES + (long) value.size() * ElementLayout.headBytes(elementBytes);
        if (elementBytes != VARIABLE) {
            return Malformed.checkedBound(type, sum + (long) value.size() * elementBytes);
        }
        for (E element : value) {
            if (element != null) {
                sum += codec.maxLength(element);
            }
        }
        return Malformed.checkedBound(type, sum);
    }

    @Override
    public int encode(Collection<E> value, MutableDirectBuffer buffer, int offset) {
        if (value == null) {
            throw Malformed.nullValue(type);
        }
        int head = ElementLayout.headBytes(elementBytes);
        ElementLayout.putCount(buffer, offset, value.size());
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
    public Collection<E> decode(DirectBuffer buffer, int offset, int length, Collection<E> reuse) {
        int head = ElementLayout.headBytes(elementBytes);
        int count = ElementLayout.count(buffer, offset, length, head, type);
        List<E> list = reuse instanceof ArrayList<E> known ? known : new ArrayList<>(count);
        int cursor = offset + ElementLayout.COUNT_BYTES;
        int end = offset + length;
        int kept = list.size();
        for (int i = 0; i < count; i++) {
            int bytes = ElementLayout.elementLength(buffer, cursor, end, elementBytes, type);
            cursor += head;
            E before = i < kept ? list.get(i) : null;
            E element = bytes < 0 ? null : codec.decode(buffer, cursor, bytes, before);
            cursor += Math.max(bytes, 0);
            if (i < kept) {
                list.set(i, element);
            } else {
                list.add(element);
            }
        }
        CompositeLayout.checkEnd(cursor, end, type);
        for (int i = kept - 1; i >= count; i--) {
            list.remove(i);
        }
        return set ? toSet(list) : list;
    }

    private Collection<E> toSet(List<E> elements) {
        Collection<E> distinct = new LinkedHashSet<>(elements);
        if (distinct.size() != elements.size()) {
            throw Malformed.content(type, "elements=" + elements.size() + " distinct=" + distinct.size());
        }
        return distinct;
    }

    @Override
    public Collection<E> newReuse() {
        return set ? null : new ArrayList<>();
    }
}
