package io.leat.jmh.codec;

import io.leat.serialize.codec.Codec;
import org.agrona.MutableDirectBuffer;

/** Decodes values that lie one behind the other, again and again. Checks first that it reads them right. One owner. */
final class Decoding<T> {
    private final Codec<T> codec;
    private final MutableDirectBuffer buffer;
    private final int[] offsets;
    private final T reuse;
    private int next;

    /**
     * Of a power of two of values that fit the buffer.
     *
     * @param reference reads and writes the same bytes
     */
    Decoding(Codec<T> codec, Codec<T> reference, T[] values, MutableDirectBuffer buffer) {
        this.codec = codec;
        this.buffer = buffer;
        this.reuse = codec.newReuse();
        this.offsets = new int[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            offsets[i + 1] = offsets[i] + reference.encode(values[i], buffer, offsets[i]);
            T read = codec.decode(buffer, offsets[i], offsets[i + 1] - offsets[i], reuse);
            if (!read.equals(values[i])) {
                throw new IllegalStateException(
                        "value=" + values[i] + " read=" + read + ": the bytes are not the same");
            }
        }
    }

    /** Decodes the next value. */
    T step() {
        next = (next + 1) & (offsets.length - 2);
        return codec.decode(buffer, offsets[next], offsets[next + 1] - offsets[next], reuse);
    }
}
