package io.leat.serialize.types;

import io.leat.serialize.codec.BoxCodecs;
import io.leat.serialize.codec.StringCodec;
import io.leat.serialize.tuple.Tuple;
import io.leat.serialize.tuple.Tuple2;
import io.leat.serialize.tuple.Tuple3;
import io.leat.serialize.tuple.Tuple4;
import io.leat.serialize.tuple.Tuple5;
import java.lang.reflect.Type;
import java.util.List;

/** Makes the descriptions of types. */
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

    private static final List<Class<? extends Tuple>> TUPLES =
            List.of(Tuple2.class, Tuple3.class, Tuple4.class, Tuple5.class);

    private Types() {}

    /**
     * The description of a class that needs no type arguments: a primitive or its box, String, an enum, a record, a POJO,
     * {@code byte[]}, {@code int[]}, {@code long[]}, {@code double[]}.
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
        return TypeDescriber.describe(type, new FieldPath(type));
    }

    /**
     * The description of what a hint carries.
     *
     * @throws InvalidTypesException if it cannot be encoded; names the class and the path of the field
     */
    public static <T> TypeInformation<T> of(TypeHint<T> hint) {
        return hint.getTypeInfo();
    }

    /**
     * A tuple of two to five fields.
     *
     * @throws InvalidTypesException if there is no tuple of so many
     */
    @SuppressWarnings("unchecked") // the caller names the tuple, as users know it
    public static <T extends Tuple> TypeInformation<T> TUPLE(TypeInformation<?>... fieldTypes) {
        return (TypeInformation<T>) tuple(List.of(fieldTypes));
    }

    static TypeInformation<?> tuple(List<TypeInformation<?>> fieldTypes) {
        for (Class<? extends Tuple> tuple : TUPLES) {
            if (tuple.getTypeParameters().length == fieldTypes.size()) {
                return TypeDescriber.tuple(tuple, fieldTypes);
            }
        }
        throw new InvalidTypesException(
                "fields=" + fieldTypes.size() + " but tuples have 2 to 5; use a record with named fields");
    }

    /**
     * A POJO: a class with a public constructor without parameters whose fields are public or have getter and setter.
     *
     * @throws InvalidTypesException if it is none; names the class and the path of the field
     */
    public static <T> TypeInformation<T> POJO(Class<T> type) {
        return ofKind(type, CompositeType.Kind.POJO);
    }

    /**
     * A Java record.
     *
     * @throws InvalidTypesException if it is none; names the class and the path of the field
     */
    public static <T extends Record> TypeInformation<T> RECORD(Class<T> type) {
        return ofKind(type, CompositeType.Kind.RECORD);
    }

    /** An enum. */
    public static <E extends Enum<E>> TypeInformation<E> ENUM(Class<E> type) {
        return of(type);
    }

    private static <T> TypeInformation<T> ofKind(Class<T> type, CompositeType.Kind kind) {
        TypeInformation<T> described = of(type);
        if (described instanceof CompositeType<T> composite && composite.getKind() == kind) {
            return described;
        }
        throw new InvalidTypesException("type=" + type.getName() + " is no " + kind + " but " + described
                + "; use Types.of(" + type.getSimpleName() + ".class)");
    }
}
