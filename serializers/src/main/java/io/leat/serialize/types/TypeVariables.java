package io.leat.serialize.types;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts type arguments in the place of type variables, as far as they are known. */
final class TypeVariables {
    private TypeVariables() {}

    /** The class of a class or parameterized type. */
    static Class<?> rawClass(Type type) {
        if (type instanceof GenericArrayType array) {
            return rawClass(array.getGenericComponentType()).arrayType();
        }
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    /** What the variables of a type's class stand for; a raw type binds nothing. */
    static Map<TypeVariable<?>, Type> bindings(Type type) {
        if (!(type instanceof ParameterizedType generic)) {
            return Map.of();
        }
        TypeVariable<?>[] variables = rawClass(type).getTypeParameters();
        Type[] arguments = generic.getActualTypeArguments();
        return IntStream.range(0, variables.length)
                .boxed()
                .collect(Collectors.toMap(i -> variables[i], i -> arguments[i]));
    }

    /** The type with bound variables replaced; others stay. */
    static Type substitute(Type type, Map<TypeVariable<?>, Type> bindings) {
        if (type instanceof TypeVariable<?> variable) {
            return bindings.getOrDefault(variable, variable);
        }
        if (type instanceof ParameterizedType generic) {
            List<Type> arguments = Arrays.stream(generic.getActualTypeArguments())
                    .map(argument -> substitute(argument, bindings))
                    .toList();
            return new Bound(rawClass(generic), arguments);
        }
        if (type instanceof GenericArrayType array) {
            Type component = substitute(array.getGenericComponentType(), bindings);
            return component instanceof Class<?> plain ? plain.arrayType() : new BoundArray(component);
        }
        return type;
    }

    /** Whether a variable or a wildcard stands anywhere in the type. */
    static boolean isUnbound(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).anyMatch(TypeVariables::isUnbound);
        }
        if (type instanceof GenericArrayType array) {
            return isUnbound(array.getGenericComponentType());
        }
        return type instanceof TypeVariable<?> || type instanceof WildcardType;
    }

    /**
     * What {@code type} says for a type parameter of its supertype {@code target}; a variable if it doesn't.
     *
     * @param index of the type parameter
     */
    static Type argument(Type type, Class<?> target, int index) {
        TypeVariable<?> parameter = target.getTypeParameters()[index];
        return substitute(parameter, bindings(supertype(type, target)));
    }

    /** {@code type} seen as its supertype {@code target}; the bare class where a raw type stands between. */
    static Type supertype(Type type, Class<?> target) {
        Class<?> raw = rawClass(type);
        if (raw == target) {
            return type;
        }
        Type superclass = raw.getGenericSuperclass();
        if (superclass != null && target.isAssignableFrom(rawClass(superclass))) {
            return supertype(substitute(superclass, bindings(type)), target);
        }
        for (Type candidate : raw.getGenericInterfaces()) {
            if (target.isAssignableFrom(rawClass(candidate))) {
                return supertype(substitute(candidate, bindings(type)), target);
            }
        }
        throw new IllegalArgumentException("type=" + raw.getName() + " is no " + target.getName());
    }

    /** An array of a parameterized type or of a variable. */
    private record BoundArray(Type component) implements GenericArrayType {
        @Override
        public Type getGenericComponentType() {
            return component;
        }

        @Override
        public String toString() {
            return component.getTypeName() + "[]";
        }
    }

    /** A parameterized type of our own making. */
    private record Bound(Class<?> rawClass, List<Type> arguments) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return rawClass;
        }

        @Override
        public Type getOwnerType() {
            return rawClass.getDeclaringClass();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ParameterizedType that
                    && rawClass == that.getRawType()
                    && Objects.equals(arguments, List.of(that.getActualTypeArguments()));
        }

        @Override
        public int hashCode() {
            return 31 * rawClass.hashCode() + arguments.hashCode();
        }

        @Override
        public String toString() {
            return arguments.stream()
                    .map(Type::getTypeName)
                    .collect(Collectors.joining(", ", rawClass.getName() + "<", ">"));
        }
    }
}
