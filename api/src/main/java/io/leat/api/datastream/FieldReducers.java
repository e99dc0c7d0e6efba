package io.leat.api.datastream;

import io.leat.api.functions.InvalidProgramException;
import io.leat.api.functions.ReduceFunction;
import io.leat.serialize.types.CompositeType;
import io.leat.serialize.types.TypeInformation;
import java.lang.invoke.MethodType;
import java.util.List;

/** Makes the functions of {@code sum}, {@code min} and {@code max}. */
final class FieldReducers {
    private FieldReducers() {}

    /**
     * For the field of a tuple at this position; 0 is also a plain value itself.
     *
     * @throws InvalidProgramException if there is no such field, or the operation doesn't work on it
     */
    static <T> ReduceFunction<T> at(int position, TypeInformation<T> type, FieldOperation operation) {
        if (type instanceof CompositeType<T> composite) {
            if (composite.getKind() != CompositeType.Kind.TUPLE) {
                throw new InvalidProgramException("position=" + position + " type=" + type
                        + ": positions are for tuples; name one of the fields " + composite.getFieldNames());
            }
            return named("f" + position, type, operation);
        }
        if (position != 0) {
            throw new InvalidProgramException(
                    "position=" + position + " type=" + type + ": a type without fields has the position 0 only");
        }
        return reducer(type, "", type, operation);
    }

    /**
     * For the field of this name.
     *
     * @throws InvalidProgramException if there is no such field, or the operation doesn't work on it
     */
    static <T> ReduceFunction<T> named(String field, TypeInformation<T> type, FieldOperation operation) {
        List<String> names = type instanceof CompositeType<T> composite ? composite.getFieldNames() : List.of();
        int index = names.indexOf(field);
        if (index < 0) {
            throw new InvalidProgramException(
                    "field=" + field + " type=" + type + ": there is no such field; its fields are " + names);
        }
        TypeInformation<?> fieldType = ((CompositeType<T>) type).getFieldTypes().get(index);
        return reducer(type, field, fieldType, operation);
    }

    private static <T> ReduceFunction<T> reducer(
            TypeInformation<T> type, String field, TypeInformation<?> fieldType, FieldOperation operation) {
        // A box is read as its primitive: arithmetic is on primitives.
        Class<?> fieldClass =
                MethodType.methodType(fieldType.getTypeClass()).unwrap().returnType();
        return new FieldReducer<>(new FieldAccess(type.getTypeClass(), field, fieldClass), operation);
    }
}
