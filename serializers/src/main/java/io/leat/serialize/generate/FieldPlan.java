package io.leat.serialize.generate;

import java.lang.reflect.Member;
import java.util.Objects;

/**
 * How generated code reads and writes one field.
 *
 * @param name   for messages
 * @param type   the erased type; a primitive makes a fixed field, anything else a variable one
 * @param read   the field itself, or the method without parameters that gives it
 * @param write  the field itself or its setter; null in a record, whose constructor takes the value
 * @param reused whether the value that the object holds is handed to the field's codec, to be filled or returned again
 */
public record FieldPlan(String name, Class<?> type, Member read, Member write, boolean reused) {
    /** Checks that the plan is whole. */
    public FieldPlan {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(read, "read");
    }

    boolean isFixed() {
        return type.isPrimitive();
    }
}
