package io.leat.jmh.codec;

import io.leat.serialize.codec.Codec;
import org.agrona.MutableDirectBuffer;

/**
 * Encodes one value after the other to the same place and decodes it into the same object. Checks first that bytes and
 * values are those of a reference. One owner.
 */
final class RoundTrip<T> {
    private final Codec<T> codec;
    private final T[] values;
    private final MutableDirectBuffer buffer;
    private final T reuse;
    private int next;

    /**
     * Of a power of two of values.
     *
     * @param reference reads and writes the same bytes
     */
    RoundTrip(Codec<T> codec, Codec<T> reference, T[] values, MutableDirectBuffer buffer) {
        this.codec = codec;
        this.values = values;
        this.buffer = buffer;
        this.reuse = codec.newReuse();
        for (T value : values) {
            T read = reference.decode(buffer, 0, codec.encode(value, buffer, 0), reference.newReuse());
            T readAgain = codec.decode(buffer, 0, reference.encode(value, buffer, 0), reuse);
            if (!read.equals(value) || !readAgain.equals(value)) {
                throw new IllegalStateException("value=" + value + " read=" + read + ": the bytes are not the same");
            }
        }
    }

    /** There and back. */
    T step() {
        next = (next + 1) & (values.length - 1);
        return codec.decode(buffer, 0, codec.encode(values[next], buffer, 0), reuse);
    }
}
