package io.leat.serialize.types;

import io.leat.serialize.codec.Codec;
import io.leat.serialize.codec.EnumCodec;

/** An enum, encoded by the names of its constants. */
final class EnumType<E extends Enum<E>> extends TypeInformation<E> {
    private final Class<E> typeClass;

    EnumType(Class<E> typeClass) {
        this.typeClass = typeClass;
    }

    @Override
    public Class<E> getTypeClass() {
        return typeClass;
    }

    @Override
    public boolean isKeyType() {
        return true;
    }

    @Override
    public Codec<E> createCodec() {
        return new EnumCodec<>(typeClass);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EnumType<?> that && typeClass == that.typeClass;
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
