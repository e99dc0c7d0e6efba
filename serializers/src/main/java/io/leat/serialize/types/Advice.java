package io.leat.serialize.types;

import io.leat.serialize.sbe.SbeShape;
import io.leat.serialize.tuple.Either;
import io.leat.serialize.tuple.Tuple;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Collection;
import java.util.Map;

/** What to use instead of a type that has no codec. */
final class Advice {
    private static final Map<Class<?>, String> BY_CLASS = Map.of(
            Object.class, "use the class that the values have",
            Void.class, "a stream carries values; use Boolean or a record",
            void.class, "a stream carries values; use boolean or a record");

    private Advice() {}

    /** For a type that is no class: a variable, a wildcard. */
    static String unbound(Type type) {
        String what = type instanceof TypeVariable<?> ? "it is a type variable that nothing binds" : "it is a wildcard";
        return what + "; use a type hint without one, as new TypeHint<Tuple2<String, Long>>() {}";
    }

    /** For a class that is described by none of the supported kinds, or null if it may be a POJO. */
    static String against(Class<?> type) {
        String known = BY_CLASS.get(type);
        if (known != null) {
            return known;
        }
        if (Tuple.class.isAssignableFrom(type)) {
            return "it is a tuple without its types; use Types.TUPLE(...) or new TypeHint<Tuple2<String, Long>>() {}";
        }
        if (KnownTypes.containers().containsKey(type)) {
            return "it is generic and its types are not told; use Types.LIST, Types.MAP, Types.EITHER and their like, or"
                    + " new TypeHint<List<String>>() {}";
        }
        if (Map.class.isAssignableFrom(type) || Collection.class.isAssignableFrom(type)) {
            return "of collections there are List, Set and Map, read as ArrayList, LinkedHashSet and LinkedHashMap;"
                    + " use one of these, or an array";
        }
        if (Either.class.isAssignableFrom(type)) {
            return "it is one side of an Either; use Types.EITHER(...)";
        }
        if (SbeShape.isEncoder(type)) {
            return "it is an SBE encoder; describe the stream by the decoder, and emit one that is wrapped round what the"
                    + " encoder wrote";
        }
        return againstShape(type);
    }

    private static String againstShape(Class<?> type) {
        if (type.isInterface()) {
            return "it is an interface; use the record, POJO or enum that the values have, or make it a @View";
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
