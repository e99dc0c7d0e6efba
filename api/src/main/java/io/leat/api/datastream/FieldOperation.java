package io.leat.api.datastream;

import io.leat.api.functions.InvalidProgramException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Locale;

/** What is done with the values of a field. */
enum FieldOperation {
    /** They are added. */
    SUM,
    /** The lowest stays. */
    MIN,
    /** The highest stays. */
    MAX;

    /**
     * This operation on two values of the field.
     *
     * @throws InvalidProgramException if the field has no such values
     */
    MethodHandle on(FieldAccess access) {
        Class<?> fieldClass = access.fieldClass();
        MethodType wanted = MethodType.methodType(fieldClass, fieldClass, fieldClass);
        boolean number = fieldClass.isPrimitive() && fieldClass != boolean.class && fieldClass != char.class;
        boolean comparable =
                this != SUM && Comparable.class.isAssignableFrom(wanted.wrap().returnType());
        if (!number && !comparable) {
            throw new InvalidProgramException(verb() + ": field=" + access.fieldName() + " class="
                    + fieldClass.getName() + " of " + access.owner().getName() + " is not "
                    + (this == SUM ? "a number" : "comparable") + "; name a field that is");
        }
        Class<?> operand = number ? fieldClass : Comparable.class;
        try {
            return MethodHandles.lookup()
                    .findStatic(FieldArithmetic.class, verb(), MethodType.methodType(operand, operand, operand))
                    .asType(wanted);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(verb() + '(' + operand + ") is missing", e);
        }
    }

    private String verb() {
        return name().toLowerCase(Locale.ROOT);
    }
}
