package io.leat.serialize.codec;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * Writes and reads the values of one type.
 *
 * <p>A codec belongs to one thread at a time (it may keep scratch memory) and keeps no reference to a value or a
 * buffer after a call. Integers are little-endian. Equal key values have equal bytes.
 *
 * @param <T> the type of the values
 */
public interface Codec<T> {
    /** The {@link #fixedLength()} of a type whose values differ in length. */
    int VARIABLE = -1;

    /** Bytes that every value takes, or {@link #VARIABLE}. */
    int fixedLength();

    /**
     * An upper bound, in bytes, of what {@link #encode} writes for this value. Cheap: it may exceed the true length
     * (three bytes a char for a String), never fall short of it.
     */
    int maxLength(T value);

    /**
     * Writes {@code value} at {@code offset}.
     *
     * @return the bytes written, at most {@link #maxLength}
     * @throws IllegalArgumentException if the value, or a field that may not be null, is null; the field is named
     */
    int encode(T value, MutableDirectBuffer buffer, int offset);

    /**
     * Reads a value.
     *
     * @param length bytes of the value, exactly as {@link #encode} returned them
     * @param reuse  an instance that may be filled and returned, or null
     * @throws IllegalArgumentException if the bytes are no value of this type; nothing beyond {@code length} is read
     */
    T decode(DirectBuffer buffer, int offset, int length, T reuse);

    /** A new instance to hand to {@link #decode} again and again, or null where values are immutable. */
    T newReuse();

    /**
     * Makes a value that {@link #decode} gave unusable, as far as that can be done, so that who keeps it longer than it
     * may notices. Views refuse every further use; fields that can be set are overwritten; immutable values stay.
     */
    default void retire(T value) {
        // Most values are immutable.
    }
}
