package io.leat.serialize.types;

import io.leat.serialize.codec.Codec;
import java.util.Optional;

/**
 * Describes the type of the records of a stream, of a key or of a state.
 *
 * <p>Immutable and shared freely between threads. Two descriptions are equal when their bytes are laid out equally.
 *
 * @param <T> the described type
 */
public abstract class TypeInformation<T> {
    /**
     * The description of a class that needs no type arguments, as {@link Types#of(Class)} gives it.
     *
     * @throws InvalidTypesException if it cannot be encoded; names the class and the path of the field
     */
    public static <T> TypeInformation<T> of(Class<T> type) {
        return Types.of(type);
    }

    /** The description that a hint carries. */
    public static <T> TypeInformation<T> of(TypeHint<T> hint) {
        return hint.getTypeInfo();
    }

    /** The described class. */
    public abstract Class<T> getTypeClass();

    /**
     * Whether equality of values is equality of their bytes, so that a stream may be keyed by them. Types for which
     * that is not so (arrays, sets, maps, POJOs, views) answer false and are refused when the job is built.
     */
    public abstract boolean isKeyType();

    /** Why values are no keys, and what to use instead, with the path of the field; empty where they are. */
    public Optional<String> keyObstacle() {
        return isKeyType() ? Optional.empty() : Optional.of("equality of its values is not equality of their bytes");
    }

    /** Whether values are windows on bytes of somebody else, valid until the function that is given one returns. */
    public boolean isView() {
        return false;
    }

    /** A new codec, for one owner. Generated once a type and process; instances are cheap. */
    public abstract Codec<T> createCodec();

    /** The class at which what is generated for this type is kept: that of a user where there is one. */
    Class<?> anchor() {
        return getTypeClass();
    }

    /** The layout in one line, as {@code Tuple2<String, Long>} or {@code Reading(sensor String, value double)}. */
    @Override
    public abstract String toString();
}
