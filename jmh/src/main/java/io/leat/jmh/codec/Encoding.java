package io.leat.jmh.codec;

import io.leat.serialize.codec.Codec;
import org.agrona.MutableDirectBuffer;

/** Encodes one value after the other to the same place. Checks first that the bytes can be read again. One owner. */
final class Encoding<T> {
    private final Codec<T> codec;
    private final T[] values;
    private final MutableDirectBuffer buffer;
    private int next;

    /**
     * Of a power of two of values.
     *
     * @param reference reads and writes the same bytes
     */
    Encoding(Codec<T> codec, Codec<T> reference, T[] values, MutableDirectBuffer buffer) {
        this.codec = codec;
        this.values = values;
        this.buffer = buffer;
        for (T value : values) {
            int length = codec.encode(value, buffer, 0);
            T read = reference.decode(buffer, 0, length, reference.newReuse());
            if (!read.equals(value) || length > codec.maxLength(value)) {
                throw new IllegalStateException("value=" + value + " read=" + read + ": the bytes are not the same");
            }
        }
    }

    /** Encodes the next value. */
    int step() {
        next = (next + 1) & (values.length - 1);
        return codec.encode(values[next], buffer, 0);
    }
}
