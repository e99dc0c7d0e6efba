package io.leat.serialize.types;

import io.leat.serialize.tuple.Tuple;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What to use instead of a type that has no codec. */
final class Advice {
    private static final Map<Class<?>, String> BY_CLASS = Map.of(
            Object.class, "use the class that the values have",
            Void.class, "a stream carries values; use Boolean or a record",
            void.class, "a stream carries values; use boolean or a record",
            Instant.class, "use a long of epoch milliseconds",
            Duration.class, "use a long of milliseconds",
            UUID.class, "use a String, or a record of two longs",
            BigDecimal.class, "use a String, or a long of the smallest unit",
            BigInteger.class, "use a String or a long");

    private Advice() {}

    /** For a type that is no class: a variable, a wildcard, a generic array. */
    static String unbound(Type type) {
        String what = type instanceof TypeVariable<?>
                ? "it is a type variable that nothing binds"
                : type instanceof WildcardType ? "it is a wildcard" : "it is an array of a generic type";
        return what + "; use a type hint without one, as new TypeHint<Tuple2<String, Long>>() {}";
    }

    /** For a class that is described by none of the supported kinds, or null if it may be a POJO. */
    static String against(Class<?> type) {
        String known = BY_CLASS.get(type);
        if (known != null) {
            return known;
        }
        if (type.isArray()) {
            return "of arrays there are byte[], int[], long[] and double[]; use one, or a record for each shape";
        }
        if (Tuple.class.isAssignableFrom(type)) {
            return "it is a tuple without its types; use Types.TUPLE(...) or new TypeHint<Tuple2<String, Long>>() {}";
        }
        if (Map.class.isAssignableFrom(type) || Collection.class.isAssignableFrom(type)) {
            return "there are no collections yet; use an array of primitives, a record with named fields, or state";
        }
        return againstShape(type);
    }

    private static String againstShape(Class<?> type) {
        if (type.isInterface()) {
            return "it is an interface; use the record, POJO or enum that the values have";
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            return "it is abstract; use the record or POJO that the values have";
        }
        if (isOfJdk(type)) {
            return "it is a class of the JDK that is no plain value; use a record of what is needed of it";
        }
        if (type.isAnonymousClass() || (type.isLocalClass() && !type.isRecord())) {
            return "it is a local class; use a static nested class or a record";
        }
        if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            return "it is an inner class that belongs to an object of its outer class; make it static";
        }
        return null;
    }

    @SuppressWarnings("ReferenceEquality") // a class loader is itself and no other
    static boolean isOfJdk(Class<?> type) {
        return type.getClassLoader() == null || type.getClassLoader() == ClassLoader.getPlatformClassLoader();
    }
}
