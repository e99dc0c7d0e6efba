package io.leat.api.datastream;

import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/**
 * A field of a record type, and how a record with another value in it is made.
 *
 * @param owner      the class of the records
 * @param fieldName  the field; empty for the whole value, where records are plain values
 * @param fieldClass the class of the field's values, a primitive for a box
 */
record FieldAccess(Class<?> owner, String fieldName, Class<?> fieldClass) implements Serializable {

    /**
     * Given an operation on two values of the field, the operation on two records: the first record, with the field's
     * values of both combined.
     */
    MethodHandle withBoth(MethodHandle operation) {
        if (fieldName.isEmpty()) {
            return operation;
        }
        try {
            Lookup lookup = MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
            return owner.isRecord() ? rebuilt(lookup, operation) : changed(lookup, operation);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "field=" + fieldName + " of " + owner.getName() + " cannot be reached: " + e.getMessage(), e);
        }
    }

    /** {@code (a, b) -> { a.field = operation(a.field, b.field); return a; }}. */
    private MethodHandle changed(Lookup lookup, MethodHandle operation) throws ReflectiveOperationException {
        MethodHandle combined = combined(getter(lookup), operation);
        MethodHandle setter = setter(lookup).asType(MethodType.methodType(void.class, owner, fieldClass));
        MethodHandle assigned = MethodHandles.permuteArguments(
                MethodHandles.collectArguments(setter, 1, combined),
                MethodType.methodType(void.class, owner, owner),
                0,
                0,
                1);
        MethodHandle first = MethodHandles.dropArguments(MethodHandles.identity(owner), 1, owner);
        return MethodHandles.foldArguments(first, assigned);
    }

    /** {@code (a, b) -> new Owner(a.x, operation(a.field, b.field), a.y)}. */
    private MethodHandle rebuilt(Lookup lookup, MethodHandle operation) throws ReflectiveOperationException {
        RecordComponent[] components = owner.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        MethodHandle built = lookup.findConstructor(owner, MethodType.methodType(void.class, types));
        int[] order = new int[components.length + 1]; // all from the first record, but one operand from the second
        for (int i = components.length - 1; i >= 0; i--) {
            MethodHandle value = lookup.unreflect(components[i].getAccessor());
            if (components[i].getName().equals(fieldName)) {
                value = combined(value, operation).asType(MethodType.methodType(types[i], owner, owner));
                order[i + 1] = 1;
            }
            built = MethodHandles.collectArguments(built, i, value);
        }
        return MethodHandles.permuteArguments(built, MethodType.methodType(owner, owner, owner), order);
    }

    /** {@code (a, b) -> operation(a.field, b.field)}. */
    private MethodHandle combined(MethodHandle getter, MethodHandle operation) {
        MethodHandle typed = getter.asType(MethodType.methodType(fieldClass, owner));
        return MethodHandles.filterArguments(operation, 0, typed, typed);
    }

    private MethodHandle getter(Lookup lookup) throws ReflectiveOperationException {
        Field field = publicField(owner, fieldName);
        return field != null ? lookup.unreflectGetter(field) : lookup.unreflect(getterOf(owner, fieldName));
    }

    private MethodHandle setter(Lookup lookup) throws ReflectiveOperationException {
        Field field = publicField(owner, fieldName);
        return field != null
                ? lookup.unreflectSetter(field)
                : lookup.unreflect(owner.getMethod(
                        "set" + capitalized(fieldName),
                        getterOf(owner, fieldName).getReturnType()));
    }

    /** The public field of this name, or null. */
    static Field publicField(Class<?> owner, String name) {
        return Arrays.stream(owner.getFields())
                .filter(field -> field.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The method {@code getName} or {@code isName}, or null. */
    static Method getterOf(Class<?> owner, String name) {
        return Arrays.stream(owner.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> method.getName().equals("get" + capitalized(name))
                        || method.getName().equals("is" + capitalized(name)))
                .findFirst()
                .orElse(null);
    }

    private static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
