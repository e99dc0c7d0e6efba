package io.leat.serialize.codec;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/** A codec of immutable values that all take the same number of bytes. Stateless: one instance serves every thread. */
abstract class FixedCodec<T> implements Codec<T> {
    private final String typeName;
    private final int bytes;

    FixedCodec(String typeName, int bytes) {
        this.typeName = typeName;
        this.bytes = bytes;
    }

    abstract void put(MutableDirectBuffer buffer, int offset, T value);

    abstract T get(DirectBuffer buffer, int offset);

    @Override
    public final int fixedLength() {
        return bytes;
    }

    @Override
    public final int maxLength(T value) {
        return bytes;
    }

    @Override
    public final int encode(T value, MutableDirectBuffer buffer, int offset) {
        if (value == null) {
            throw Malformed.nullValue(typeName);
        }
        put(buffer, offset, value);
        return bytes;
    }

    @Override
    public final T decode(DirectBuffer buffer, int offset, int length, T reuse) {
        if (length != bytes) {
            throw Malformed.length(typeName, length, bytes);
        }
        return get(buffer, offset);
    }

    @Override
    public final T newReuse() {
        return null;
    }
}
