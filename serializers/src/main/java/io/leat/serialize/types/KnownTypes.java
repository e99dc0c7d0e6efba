package io.leat.serialize.types;

import io.leat.serialize.codec.ArrayCodecs;
import io.leat.serialize.codec.Codec;
import io.leat.serialize.codec.TimeCodecs;
import io.leat.serialize.tuple.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes of the JDK that have a codec. */
final class KnownTypes {
    static final String POJO_NO_KEY =
            "a POJO can change and its equals may compare otherwise than bytes do; use a record or a tuple of its fields";
    private static final String ARRAY_NO_KEY = "arrays are equal only to themselves; use a List, a String or a record";

    private static final Map<Class<?>, TypeInformation<?>> BY_CLASS = byClass();

    private static final Map<Class<?>, ContainerType.Kind> CONTAINERS = Map.ofEntries(
            Map.entry(Collection.class, ContainerType.Kind.LIST),
            Map.entry(List.class, ContainerType.Kind.LIST),
            Map.entry(ArrayList.class, ContainerType.Kind.LIST),
            Map.entry(Set.class, ContainerType.Kind.SET),
            Map.entry(HashSet.class, ContainerType.Kind.SET),
            Map.entry(LinkedHashSet.class, ContainerType.Kind.SET),
            Map.entry(Map.class, ContainerType.Kind.MAP),
            Map.entry(HashMap.class, ContainerType.Kind.MAP),
            Map.entry(LinkedHashMap.class, ContainerType.Kind.MAP),
            Map.entry(Either.class, ContainerType.Kind.EITHER));

    private KnownTypes() {}

    private static Map<Class<?>, TypeInformation<?>> byClass() {
        Map<Class<?>, TypeInformation<?>> types = Stream.of(
                        Types.STRING,
                        Types.BIG_INT,
                        Types.BIG_DEC,
                        Types.INSTANT,
                        Types.LOCAL_DATE,
                        Types.LOCAL_TIME,
                        Types.LOCAL_DATE_TIME,
                        Types.SQL_DATE,
                        Types.SQL_TIME,
                        Types.SQL_TIMESTAMP,
                        new BasicType<>(Date.class, () -> TimeCodecs.DATE),
                        new BasicType<>(Duration.class, () -> TimeCodecs.DURATION),
                        new BasicType<>(UUID.class, () -> TimeCodecs.UUID),
                        array(boolean[].class, ArrayCodecs.BOOLEANS),
                        array(byte[].class, ArrayCodecs.BYTES),
                        array(short[].class, ArrayCodecs.SHORTS),
                        array(char[].class, ArrayCodecs.CHARS),
                        array(int[].class, ArrayCodecs.INTS),
                        array(long[].class, ArrayCodecs.LONGS),
                        array(float[].class, ArrayCodecs.FLOATS),
                        array(double[].class, ArrayCodecs.DOUBLES))
                .collect(Collectors.toMap(TypeInformation::getTypeClass, type -> type));
        boxed(types, boolean.class, Types.BOOLEAN);
        boxed(types, byte.class, Types.BYTE);
        boxed(types, short.class, Types.SHORT);
        boxed(types, char.class, Types.CHAR);
        boxed(types, int.class, Types.INT);
        boxed(types, long.class, Types.LONG);
        boxed(types, float.class, Types.FLOAT);
        boxed(types, double.class, Types.DOUBLE);
        return Map.copyOf(types);
    }

    private static <A> TypeInformation<A> array(Class<A> type, Codec<A> codec) {
        return new BasicType<>(type, ARRAY_NO_KEY, () -> codec);
    }

    private static void boxed(Map<Class<?>, TypeInformation<?>> types, Class<?> primitive, TypeInformation<?> box) {
        types.put(primitive, box);
        types.put(box.getTypeClass(), box);
    }

    /** The description of a class that needs no looking into, or null. */
    static TypeInformation<?> of(Class<?> type) {
        return BY_CLASS.get(type);
    }

    /** The generic classes that hold values of other types. */
    static Map<Class<?>, ContainerType.Kind> containers() {
        return CONTAINERS;
    }

    /** How messages name what stands in a container. */
    static String[] partNames(ContainerType.Kind kind) {
        return switch (kind) {
            case LIST, SET, ARRAY -> new String[] {"[]"};
            case MAP -> new String[] {"key", "value"};
            case EITHER -> new String[] {"left", "right"};
        };
    }
}
