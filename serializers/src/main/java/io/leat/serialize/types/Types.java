package io.leat.serialize.types;

import io.leat.serialize.codec.BigNumberCodecs;
import io.leat.serialize.codec.BoxCodecs;
import io.leat.serialize.codec.StringCodec;
import io.leat.serialize.codec.TimeCodecs;
import io.leat.serialize.tuple.Either;
import io.leat.serialize.tuple.Tuple;
import io.leat.serialize.tuple.Tuple1;
import io.leat.serialize.tuple.Tuple2;
import io.leat.serialize.tuple.Tuple3;
import io.leat.serialize.tuple.Tuple4;
import io.leat.serialize.tuple.Tuple5;
import io.leat.serialize.tuple.Tuple6;
import io.leat.serialize.tuple.Tuple7;
import io.leat.serialize.tuple.Tuple8;
import io.leat.serialize.tuple.Tuple9;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the descriptions of types. */
public final class Types {
    /** {@link String}, any text, unpaired surrogates included. */
    public static final TypeInformation<String> STRING = new BasicType<>(String.class, StringCodec::new);

    /** {@link Integer}. */
    public static final TypeInformation<Integer> INT = new BasicType<>(Integer.class, () -> BoxCodecs.INT);

    /** {@link Long}. */
    public static final TypeInformation<Long> LONG = new BasicType<>(Long.class, () -> BoxCodecs.LONG);

    /** {@link Double}. */
    public static final TypeInformation<Double> DOUBLE = new BasicType<>(Double.class, () -> BoxCodecs.DOUBLE);

    /** {@link Float}. */
    public static final TypeInformation<Float> FLOAT = new BasicType<>(Float.class, () -> BoxCodecs.FLOAT);

    /** {@link Boolean}. */
    public static final TypeInformation<Boolean> BOOLEAN = new BasicType<>(Boolean.class, () -> BoxCodecs.BOOLEAN);

    /** {@link Byte}. */
    public static final TypeInformation<Byte> BYTE = new BasicType<>(Byte.class, () -> BoxCodecs.BYTE);

    /** {@link Short}. */
    public static final TypeInformation<Short> SHORT = new BasicType<>(Short.class, () -> BoxCodecs.SHORT);

    /** {@link Character}. */
    public static final TypeInformation<Character> CHAR = new BasicType<>(Character.class, () -> BoxCodecs.CHAR);

    /** {@link BigInteger}. */
    public static final TypeInformation<BigInteger> BIG_INT =
            new BasicType<>(BigInteger.class, () -> BigNumberCodecs.BIG_INT);

    /** {@link BigDecimal}; as keys, 2.0 and 2.00 differ, as {@code equals} has it. */
    public static final TypeInformation<BigDecimal> BIG_DEC =
            new BasicType<>(BigDecimal.class, () -> BigNumberCodecs.BIG_DEC);

    /** {@link Instant}, to the nanosecond. */
    public static final TypeInformation<Instant> INSTANT = new BasicType<>(Instant.class, () -> TimeCodecs.INSTANT);

    /** {@link LocalDate}. */
    public static final TypeInformation<LocalDate> LOCAL_DATE =
            new BasicType<>(LocalDate.class, () -> TimeCodecs.LOCAL_DATE);

    /** {@link LocalTime}. */
    public static final TypeInformation<LocalTime> LOCAL_TIME =
            new BasicType<>(LocalTime.class, () -> TimeCodecs.LOCAL_TIME);

    /** {@link LocalDateTime}. */
    public static final TypeInformation<LocalDateTime> LOCAL_DATE_TIME =
            new BasicType<>(LocalDateTime.class, () -> TimeCodecs.LOCAL_DATE_TIME);

    /** {@link java.sql.Date}. */
    public static final TypeInformation<java.sql.Date> SQL_DATE =
            new BasicType<>(java.sql.Date.class, () -> TimeCodecs.SQL_DATE);

    /** {@link java.sql.Time}. */
    public static final TypeInformation<java.sql.Time> SQL_TIME =
            new BasicType<>(java.sql.Time.class, () -> TimeCodecs.SQL_TIME);

    /** {@link java.sql.Timestamp}, to the nanosecond. */
    public static final TypeInformation<java.sql.Timestamp> SQL_TIMESTAMP =
            new BasicType<>(java.sql.Timestamp.class, () -> TimeCodecs.SQL_TIMESTAMP);

    private static final List<Class<? extends Tuple>> TUPLES = List.of(
            Tuple1.class,
            Tuple2.class,
            Tuple3.class,
            Tuple4.class,
            Tuple5.class,
            Tuple6.class,
            Tuple7.class,
            Tuple8.class,
            Tuple9.class);

    private Types() {}

    /**
     * The description of a class that needs no type arguments: a primitive or its box, String, a time, a big number, an
     * enum, a record, a POJO, a view, an array of any of these.
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
     * A tuple of one to nine fields.
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
                "fields=" + fieldTypes.size() + " but tuples have 1 to 9; use a record with named fields");
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

    /** A list of such elements; elements may be null. */
    @SuppressWarnings("unchecked") // described as the interface
    public static <E> TypeInformation<List<E>> LIST(TypeInformation<E> elementType) {
        Class<List<E>> list = (Class<List<E>>) (Class<?>) List.class;
        return new ContainerType<>(list, ContainerType.Kind.LIST, List.of(elementType));
    }

    /** A set of such elements. */
    @SuppressWarnings("unchecked") // described as the interface
    public static <E> TypeInformation<Set<E>> SET(TypeInformation<E> elementType) {
        Class<Set<E>> set = (Class<Set<E>>) (Class<?>) Set.class;
        return new ContainerType<>(set, ContainerType.Kind.SET, List.of(elementType));
    }

    /** A map; keys and values may be null. */
    @SuppressWarnings("unchecked") // described as the interface
    public static <K, V> TypeInformation<Map<K, V>> MAP(TypeInformation<K> keyType, TypeInformation<V> valueType) {
        Class<Map<K, V>> map = (Class<Map<K, V>>) (Class<?>) Map.class;
        return new ContainerType<>(map, ContainerType.Kind.MAP, List.of(keyType, valueType));
    }

    /** One of two values. */
    @SuppressWarnings("unchecked") // described as the base class
    public static <L, R> TypeInformation<Either<L, R>> EITHER(
            TypeInformation<L> leftType, TypeInformation<R> rightType) {
        Class<Either<L, R>> either = (Class<Either<L, R>>) (Class<?>) Either.class;
        return new ContainerType<>(either, ContainerType.Kind.EITHER, List.of(leftType, rightType));
    }

    /** An array of objects; elements may be null. */
    @SuppressWarnings("unchecked") // an array of the class of E
    public static <E> TypeInformation<E[]> OBJECT_ARRAY(TypeInformation<E> elementType) {
        Class<E[]> array = (Class<E[]>) elementType.getTypeClass().arrayType();
        return new ContainerType<>(array, ContainerType.Kind.ARRAY, List.of(elementType));
    }

    /**
     * An array of primitives.
     *
     * @param elementType one of {@link #BOOLEAN}, {@link #BYTE}, {@link #SHORT}, {@link #CHAR}, {@link #INT},
     *                    {@link #LONG}, {@link #FLOAT}, {@link #DOUBLE}
     * @throws InvalidTypesException if it is none of these
     */
    public static TypeInformation<?> PRIMITIVE_ARRAY(TypeInformation<?> elementType) {
        Class<?> primitive =
                MethodType.methodType(elementType.getTypeClass()).unwrap().returnType();
        if (!primitive.isPrimitive()) {
            throw new InvalidTypesException(
                    "element=" + elementType + " is no primitive; use Types.OBJECT_ARRAY(elementType)");
        }
        return of(primitive.arrayType());
    }

    /**
     * A view: an interface marked with {@link io.leat.serialize.view.View}.
     *
     * @throws InvalidTypesException if it breaks a rule of views; names the field
     */
    public static <V> ViewType<V> VIEW(Class<V> type) {
        if (of(type) instanceof ViewType<V> view) {
            return view;
        }
        throw new InvalidTypesException("type=" + type.getName() + " is no view; mark it with @View");
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
