package io.leat.serialize.types;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * The rules of POJOs: a constructor without parameters that is as visible as the class, and fields that are public or
 * have a public getter and setter. Static and transient fields are no part of the value. Fields of superclasses come
 * first.
 */
final class PojoFields {
    private final Class<?> type;
    private final FieldPath path;

    PojoFields(Class<?> type, FieldPath path) {
        this.type = type;
        this.path = path;
    }

    /** All fields, or a refusal. */
    List<Field> all() {
        checkConstructor();
        List<Field> fields = new ArrayList<>();
        for (Class<?> declaring : hierarchy()) {
            for (Field field : declaring.getDeclaredFields()) {
                int modifiers = field.getModifiers();
                if (!Modifier.isStatic(modifiers) && !Modifier.isTransient(modifiers) && !field.isSynthetic()) {
                    checkNotHidden(field, fields);
                    fields.add(field);
                }
            }
        }
        if (fields.isEmpty()) {
            throw path.cannotEncode(type, "it has no fields; use a record or a POJO with some");
        }
        return fields;
    }

    private void checkConstructor() {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            if (visibility(constructor.getModifiers()) >= visibility(type.getModifiers())) {
                return;
            }
        } catch (NoSuchMethodException e) {
            // Refused below, like one that is there but hidden.
        }
        throw path.cannotEncode(type, "it has no public constructor without parameters; add one, or make it a record");
    }

    private static int visibility(int modifiers) {
        if (Modifier.isPublic(modifiers)) {
            return 3;
        }
        if (Modifier.isProtected(modifiers)) {
            return 2;
        }
        return Modifier.isPrivate(modifiers) ? 0 : 1;
    }

    private Deque<Class<?>> hierarchy() {
        Deque<Class<?>> classes = new ArrayDeque<>();
        for (Class<?> c = type; c != Object.class; c = c.getSuperclass()) {
            if (Advice.isOfJdk(c)) {
                throw path.cannotEncode(type, "it extends " + c.getName() + " of the JDK; use a class of its own");
            }
            classes.addFirst(c);
        }
        return classes;
    }

    private void checkNotHidden(Field field, List<Field> above) {
        for (Field inherited : above) {
            if (inherited.getName().equals(field.getName())) {
                path.enter(field.getName());
                throw path.cannotReach(
                        "declared by " + inherited.getDeclaringClass().getName() + " and again by "
                                + field.getDeclaringClass().getName() + "; rename one of them");
            }
        }
    }

    /** The field itself, or its getter. */
    Member reader(Field field) {
        if (Modifier.isPublic(field.getModifiers())) {
            return field;
        }
        Method getter = method("get" + capitalized(field), field.getType());
        if (getter == null && field.getType() == boolean.class) {
            getter = method("is" + capitalized(field), field.getType());
        }
        if (getter == null) {
            throw path.cannotReach("it is neither public nor has a public getter "
                    + field.getType().getSimpleName() + " get" + capitalized(field)
                    + "(); add one together with a setter, or make the field public or transient");
        }
        return getter;
    }

    /** The field itself, or its setter. */
    Member writer(Field field) {
        if (Modifier.isPublic(field.getModifiers())) {
            if (Modifier.isFinal(field.getModifiers())) {
                throw path.cannotReach("it is final and cannot be set; make " + type.getName() + " a record");
            }
            return field;
        }
        Method setter = method("set" + capitalized(field), null, field.getType());
        if (setter == null) {
            throw path.cannotReach("it is neither public nor has a public setter set" + capitalized(field) + "("
                    + field.getType().getSimpleName() + "); add one, or make the field public or transient");
        }
        return setter;
    }

    /** The public instance method, or null; any result will do where {@code result} is null. */
    private Method method(String name, Class<?> result, Class<?>... parameters) {
        try {
            Method method = type.getMethod(name, parameters);
            boolean fits = result == null || method.getReturnType() == result;
            return fits && !Modifier.isStatic(method.getModifiers()) ? method : null;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static String capitalized(Field field) {
        String name = field.getName();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
