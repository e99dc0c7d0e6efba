package io.leat.serialize.types;

import io.leat.serialize.codec.Codec;
import io.leat.serialize.generate.SbeWriter;
import io.leat.serialize.sbe.SbeAccess;
import io.leat.serialize.sbe.SbeCodec;
import java.util.Optional;

/** A decoder that SBE's tool generated: a view of a message. Immutable. */
final class SbeType<D> extends TypeInformation<D> {
    private final Class<D> typeClass;
    private final SbeAccess access;

    SbeType(Class<D> typeClass) {
        this.typeClass = typeClass;
        this.access = SbeWriter.accessTo(typeClass);
    }

    @Override
    public Class<D> getTypeClass() {
        return typeClass;
    }

    @Override
    public boolean isKeyType() {
        return false;
    }

    @Override
    public Optional<String> keyObstacle() {
        return Optional.of(ViewType.NO_KEY);
    }

    @Override
    public boolean isView() {
        return true;
    }

    @Override
    public Codec<D> createCodec() {
        return new SbeCodec<>(typeClass, access);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SbeType<?> that && typeClass == that.typeClass;
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
