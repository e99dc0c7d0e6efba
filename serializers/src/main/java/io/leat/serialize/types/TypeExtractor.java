package io.leat.serialize.types;

import io.leat.serialize.tuple.Tuple;
import io.leat.serialize.view.Flyweight;
import io.leat.serialize.view.View;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out types from the user's functions and values, so that the user need not name them. Stateless. */
public final class TypeExtractor {
    private TypeExtractor() {}

    /**
     * The type that {@code function} has for a type parameter of the function interface (or base class) it implements.
     *
     * <p>A class tells it through its generic supertypes. A lambda or method reference tells the erased class, which is
     * enough unless that is generic, as a tuple. What a lambda hands to a collector is not told at all.
     *
     * @param function          an object of a class, a lambda or a method reference; those must be serializable
     * @param functionInterface the interface or base class that declares the type parameter
     * @param typeParameter     index of the type parameter, from 0
     * @param <O>               the type, as the caller's signature has it
     * @return the description, or empty where erasure has left nothing to find: then the user has to say it
     * @throws InvalidTypesException if the type is known and cannot be encoded; names the class and the path of the field
     */
    @SuppressWarnings("unchecked") // found in the place where O was
    public static <O> Optional<TypeInformation<O>> functionOutput(
            Object function, Class<?> functionInterface, int typeParameter) {
        Optional<LambdaSignature> lambda = LambdaSignature.of(function);
        Type type = lambda.map(signature -> signature.argument(functionInterface, typeParameter))
                .orElseGet(() -> TypeVariables.argument(function.getClass(), functionInterface, typeParameter));
        if (isErased(type) || (lambda.isPresent() && isOpen(type))) {
            return Optional.empty();
        }
        return Optional.of((TypeInformation<O>) Types.of(type));
    }

    private static boolean isErased(Type type) {
        return TypeVariables.isUnbound(type)
                || (type instanceof Class<?> raw && (raw == Object.class || raw.getTypeParameters().length > 0));
    }

    /** What the compiler finds as the bound of something it could not say more precisely. */
    private static boolean isOpen(Type type) {
        return type instanceof Class<?> raw
                && !raw.isPrimitive()
                && !raw.isArray()
                && !raw.isEnum()
                && !raw.isAnnotationPresent(View.class)
                && Modifier.isAbstract(raw.getModifiers());
    }

    /**
     * The type of a value: that of its class, and of a tuple that of its fields.
     *
     * @throws InvalidTypesException if it is or has a null, or cannot be encoded; names the class and the path of the field
     */
    @SuppressWarnings("unchecked") // described by the value's own class
    public static <T> TypeInformation<T> forObject(T value) {
        if (value == null) {
            throw new InvalidTypesException("value=null has no type; use a value, or say the type with Types.of(...)");
        }
        return (TypeInformation<T>) ofValue(value, new FieldPath(value.getClass()));
    }

    private static TypeInformation<?> ofValue(Object value, FieldPath path) {
        if (value instanceof Tuple tuple) {
            return ofTuple(tuple, path);
        }
        if (value instanceof Flyweight) {
            return TypeDescriber.describe(value.getClass().getInterfaces()[0], path);
        }
        Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        return TypeDescriber.describe(type, path);
    }

    private static TypeInformation<?> ofTuple(Tuple tuple, FieldPath path) {
        List<TypeInformation<?>> types = new ArrayList<>();
        for (int i = 0; i < tuple.getArity(); i++) {
            Object field = tuple.getField(i);
            path.enter("f" + i);
            if (field == null) {
                throw path.cannotReach("it is null and has no type; say the type with Types.TUPLE(...)");
            }
            types.add(ofValue(field, path));
            path.leave();
        }
        return Types.tuple(types);
    }
}
