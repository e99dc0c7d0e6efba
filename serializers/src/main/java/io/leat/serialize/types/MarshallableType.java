package io.leat.serialize.types;

import io.leat.serialize.chronicle.MarshallableCodec;
import io.leat.serialize.codec.Codec;
import io.leat.serialize.generate.Constructors;
import java.util.Optional;
import java.util.function.Supplier;
import net.openhft.chronicle.bytes.BytesMarshallable;

/** A class that writes and reads itself with Chronicle's bytes. Immutable. */
final class MarshallableType<T extends BytesMarshallable> extends TypeInformation<T> {
    private static final String INTERFACE = "net.openhft.chronicle.bytes.BytesMarshallable";

    private final Class<T> typeClass;
    private final Supplier<T> constructor;

    private MarshallableType(Class<T> typeClass, Supplier<T> constructor) {
        this.typeClass = typeClass;
        this.constructor = constructor;
    }

    /** Whether a class is one, found out without loading any of Chronicle's. */
    static boolean isMarshallable(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (Class<?> implemented : c.getInterfaces()) {
                if (implemented.getName().equals(INTERFACE) || isMarshallable(implemented)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The type of a class that is one. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the caller has looked at its interfaces
    static TypeInformation<?> of(Class<?> type, FieldPath path) {
        try {
            return new MarshallableType(type, Constructors.of(type));
        } catch (ReflectiveOperationException e) {
            throw path.cannotEncode(
                    type, "a BytesMarshallable needs a constructor without parameters that can be reached; add one", e);
        }
    }

    @Override
    public Class<T> getTypeClass() {
        return typeClass;
    }

    @Override
    public boolean isKeyType() {
        return false;
    }

    @Override
    public Optional<String> keyObstacle() {
        return Optional.of("a BytesMarshallable writes what bytes it likes; key by a field of it");
    }

    @Override
    public Codec<T> createCodec() {
        return new MarshallableCodec<>(typeClass, constructor);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MarshallableType<?> that && typeClass == that.typeClass;
    }

    @Override
    public int hashCode() {
        return typeClass.hashCode();
    }

    @Override
    public String toString() {
        return typeClass.getSimpleName();
    }
}
