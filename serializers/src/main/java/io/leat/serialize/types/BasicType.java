package io.leat.serialize.types;

import io.leat.serialize.codec.Codec;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** A type without fields that the codec package knows: a box, String, a time, a big number, an array of primitives. */
final class BasicType<T> extends TypeInformation<T> {
    private final Class<T> typeClass;
    private final String keyObstacle;
    private final Supplier<Codec<T>> codecs;

    /** A type that can be a key. */
    BasicType(Class<T> typeClass, Supplier<Codec<T>> codecs) {
        this(typeClass, null, codecs);
    }

    BasicType(Class<T> typeClass, String keyObstacle, Supplier<Codec<T>> codecs) {
        this.typeClass = Objects.requireNonNull(typeClass, "typeClass");
        this.keyObstacle = keyObstacle;
        this.codecs = codecs;
    }

    @Override
    public Class<T> getTypeClass() {
        return typeClass;
    }

    @Override
    public boolean isKeyType() {
        return keyObstacle == null;
    }

    @Override
    public Optional<String> keyObstacle() {
        return Optional.ofNullable(keyObstacle);
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
