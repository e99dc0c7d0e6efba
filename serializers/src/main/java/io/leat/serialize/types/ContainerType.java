package io.leat.serialize.types;

import io.leat.serialize.codec.Codec;
import io.leat.serialize.codec.CollectionCodec;
import io.leat.serialize.codec.EitherCodec;
import io.leat.serialize.codec.MapCodec;
import io.leat.serialize.codec.ObjectArrayCodec;
import io.leat.serialize.generate.CodecTemplates;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A type whose values hold values of other types: a list, a set, a map, an array of objects, one of two. Immutable.
 *
 * @param <T> the described type
 */
public final class ContainerType<T> extends TypeInformation<T> {
    /** What holds the values. */
    public enum Kind {
        /** Read as {@link java.util.ArrayList}. */
        LIST(CollectionCodec.class),
        /** Read as {@link java.util.LinkedHashSet}. */
        SET(CollectionCodec.class),
        /** Read as {@link java.util.LinkedHashMap}. */
        MAP(MapCodec.class),
        /** An array of objects; arrays of primitives are types of their own. */
        ARRAY(ObjectArrayCodec.class),
        /** {@link io.leat.serialize.tuple.Either}. */
        EITHER(EitherCodec.class);

        private final Class<?> template;

        Kind(Class<?> template) {
            this.template = template;
        }
    }

    private final Class<T> typeClass;
    private final Kind kind;
    private final List<TypeInformation<?>> parts;
    private final Class<?> anchor;

    ContainerType(Class<T> typeClass, Kind kind, List<TypeInformation<?>> parts) {
        ViewType.refuseIn(parts);
        this.typeClass = typeClass;
        this.kind = kind;
        this.parts = List.copyOf(parts);
        this.anchor = Anchor.of(typeClass, parts);
    }

    /** List, set, map, array or either. */
    public Kind getKind() {
        return kind;
    }

    /** The types of what it holds: the elements, or keys and values, or left and right. */
    public List<TypeInformation<?>> getPartTypes() {
        return parts;
    }

    @Override
    public Class<T> getTypeClass() {
        return typeClass;
    }

    @Override
    public boolean isKeyType() {
        return keyObstacle().isEmpty();
    }

    @Override
    public Optional<String> keyObstacle() {
        return switch (kind) {
            case SET -> Optional.of("equal sets can differ in order, hence in bytes; use a sorted List");
            case MAP -> Optional.of("equal maps can differ in order, hence in bytes; use a record with named fields");
            case ARRAY -> Optional.of("arrays are equal only to themselves; use a List");
            case LIST, EITHER ->
                parts.stream()
                        .map(TypeInformation::keyObstacle)
                        .flatMap(Optional::stream)
                        .findFirst();
        };
    }

    @Override
    @SuppressWarnings("unchecked") // the codec of this very kind
    public Codec<T> createCodec() {
        Codec<?> first = parts.get(0).createCodec();
        Object[] arguments = switch (kind) {
            case LIST -> new Object[] {first, false};
            case SET -> new Object[] {first, true};
            case ARRAY -> new Object[] {first, typeClass.getComponentType()};
            case MAP, EITHER -> new Object[] {first, parts.get(1).createCodec()};
        };
        return (Codec<T>) CodecTemplates.create(this, anchor, kind.template, arguments);
    }

    @Override
    Class<?> anchor() {
        return anchor;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContainerType<?> that
                && kind == that.kind
                && typeClass == that.typeClass
                && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return 31 * typeClass.hashCode() + parts.hashCode();
    }

    @Override
    public String toString() {
        if (kind == Kind.ARRAY) {
            return parts.get(0) + "[]";
        }
        return parts.stream()
                .map(TypeInformation::toString)
                .collect(Collectors.joining(", ", typeClass.getSimpleName() + "<", ">"));
    }
}
