package io.leat.serialize.types;

import io.leat.serialize.codec.Codec;
import java.util.Objects;
import java.util.function.Supplier;

/** A type without fields that the codec package knows: a box, String, an array of primitives. */
final class BasicType<T> extends TypeInformation<T> {
    private final Class<T> typeClass;
    private final boolean key;
    private final Supplier<Codec<T>> codecs;

    BasicType(Class<T> typeClass, boolean key, Supplier<Codec<T>> codecs) {
        this.typeClass = Objects.requireNonNull(typeClass, "typeClass");
        this.key = key;
        this.codecs = codecs;
    }

    @Override
    public Class<T> getTypeClass() {
        return typeClass;
    }

    @Override
    public boolean isKeyType() {
        return key;
    }

    @Override
    public Codec<T> createCodec() {
        return codecs.get();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BasicType<?> that && typeClass == that.typeClass;
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
