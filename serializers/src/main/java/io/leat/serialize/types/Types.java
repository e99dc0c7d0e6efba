package io.leat.serialize.types;

import io.leat.serialize.codec.BoxCodecs;
import io.leat.serialize.codec.StringCodec;
import java.lang.reflect.Type;

/** The descriptions of types. */
public final class Types {
    /** {@link String}, any text, unpaired surrogates included. */
    public static final TypeInformation<String> STRING = new BasicType<>(String.class, true, StringCodec::new);

    /** {@link Integer}. */
    public static final TypeInformation<Integer> INT = new BasicType<>(Integer.class, true, () -> BoxCodecs.INT);

    /** {@link Long}. */
    public static final TypeInformation<Long> LONG = new BasicType<>(Long.class, true, () -> BoxCodecs.LONG);

    /** {@link Double}. */
    public static final TypeInformation<Double> DOUBLE = new BasicType<>(Double.class, true, () -> BoxCodecs.DOUBLE);

    /** {@link Float}. */
    public static final TypeInformation<Float> FLOAT = new BasicType<>(Float.class, true, () -> BoxCodecs.FLOAT);

    /** {@link Boolean}. */
    public static final TypeInformation<Boolean> BOOLEAN =
            new BasicType<>(Boolean.class, true, () -> BoxCodecs.BOOLEAN);

    /** {@link Byte}. */
    public static final TypeInformation<Byte> BYTE = new BasicType<>(Byte.class, true, () -> BoxCodecs.BYTE);

    /** {@link Short}. */
    public static final TypeInformation<Short> SHORT = new BasicType<>(Short.class, true, () -> BoxCodecs.SHORT);

    /** {@link Character}. */
    public static final TypeInformation<Character> CHAR = new BasicType<>(Character.class, true, () -> BoxCodecs.CHAR);

    private Types() {}

    /**
     * The description of a class that needs no type arguments.
     *
     * @throws InvalidTypesException if it cannot be encoded; names the class and the path of the field
     */
    @SuppressWarnings("unchecked") // described by its own class
    public static <T> TypeInformation<T> of(Class<T> type) {
        return (TypeInformation<T>) of((Type) type);
    }

    /**
     * The description of a class or of a generic type with all its arguments, as {@code Tuple2<String, Long>}.
     *
     * @throws InvalidTypesException if it cannot be encoded; names the class and the path of the field
     */
    public static TypeInformation<?> of(Type type) {
        for (TypeInformation<?> basic :
                new TypeInformation<?>[] {STRING, INT, LONG, DOUBLE, FLOAT, BOOLEAN, BYTE, SHORT, CHAR}) {
            if (basic.getTypeClass() == type) {
                return basic;
            }
        }
        throw new InvalidTypesException("type=" + type.getTypeName() + " cannot be encoded");
    }
}
