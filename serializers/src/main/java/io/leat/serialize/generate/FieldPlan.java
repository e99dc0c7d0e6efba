package io.leat.serialize.generate;

import java.lang.invoke.MethodType;
import java.lang.reflect.Member;
import java.util.Objects;

/**
 * How generated code reads and writes one field.
 *
 * @param name   for messages
 * @param type   the erased type; a primitive makes a fixed field, anything else a variable one
 * @param valueClass the class of the values, which in a tuple is more than the erased type tells
 * @param read   the field itself, or the method without parameters that gives it
 * @param write  the field itself or its setter; null in a record, whose constructor takes the value
 * @param reused whether the value that the object holds is handed to the field's codec, to be filled or returned again
 */
public record FieldPlan(String name, Class<?> type, Class<?> valueClass, Member read, Member write, boolean reused) {
    /** Checks that the plan is whole. */
    public FieldPlan {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(read, "read");
    }

    /** The primitive in the field's box, or null: a box is read and written in place, without a codec of its own. */
    Class<?> boxed() {
        Class<?> primitive = MethodType.methodType(valueClass).unwrap().returnType();
        return type.isPrimitive() || !primitive.isPrimitive() ? null : primitive;
    }

    /** Whether the field is read and written by the generated code alone. */
    public boolean isInPlace() {
        return isFixed() || boxed() != null;
    }

    boolean isString() {
        return valueClass == String.class;
    }

    boolean isFixed() {
        return type.isPrimitive();
    }
}
