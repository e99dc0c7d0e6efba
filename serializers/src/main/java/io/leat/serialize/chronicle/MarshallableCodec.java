package io.leat.serialize.chronicle;

import io.leat.serialize.codec.Codec;
import io.leat.serialize.codec.Malformed;
import java.nio.BufferUnderflowException;
import java.util.function.Supplier;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.bytes.BytesMarshallable;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * The codec of a {@link BytesMarshallable}: hands it Chronicle's bytes on the heap, and copies those. How long a value is
 * shows only when it has written itself, so it writes itself once for {@link #maxLength} and once for {@link #encode}.
 * Belongs to one thread.
 *
 * @param <T> the type of the values
 */
public final class MarshallableCodec<T extends BytesMarshallable> implements Codec<T> {
    private static final int SCRATCH_BYTES = 256;

    private final String type;
    private final Class<T> typeClass;
    private final Supplier<T> constructor;
    private final Bytes<byte[]> bytes = Bytes.allocateElasticOnHeap(SCRATCH_BYTES);

    /**
     * Of values of a class.
     *
     * @param constructor makes an empty value, to be read into
     */
    public MarshallableCodec(Class<T> typeClass, Supplier<T> constructor) {
        this.typeClass = typeClass;
        this.type = typeClass.getSimpleName();
        this.constructor = constructor;
    }

    @Override
    public int fixedLength() {
        return VARIABLE;
    }

    @Override
    public int maxLength(T value) {
        return write(value);
    }

    @Override
    public int encode(T value, MutableDirectBuffer buffer, int offset) {
        int length = write(value);
        buffer.putBytes(offset, bytes.underlyingObject(), 0, length);
        return length;
    }

    private int write(T value) {
        if (value == null) {
            throw Malformed.nullValue(type);
        }
        if (value.getClass() != typeClass) {
            throw Malformed.subclass(type, value);
        }
        bytes.clear();
        value.writeMarshallable(bytes);
        return Malformed.checkedBound(type, bytes.readRemaining());
    }

    @Override
    public T decode(DirectBuffer buffer, int offset, int length, T reuse) {
        T value = reuse == null ? constructor.get() : reuse;
        bytes.clear();
        bytes.ensureCapacity(length);
        buffer.getBytes(offset, bytes.underlyingObject(), 0, length);
        bytes.writePosition(length);
        try {
            value.readMarshallable(bytes);
        } catch (BufferUnderflowException | IllegalStateException e) {
            throw Malformed.content(type, "length=" + length + " its readMarshallable() failed: " + e);
        }
        if (bytes.readRemaining() != 0) {
            throw Malformed.trailing(type, (int) bytes.readRemaining());
        }
        return value;
    }

    @Override
    public T newReuse() {
        return constructor.get();
    }
}
