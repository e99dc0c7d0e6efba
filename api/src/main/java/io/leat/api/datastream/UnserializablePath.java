package io.leat.api.datastream;

import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the field that keeps an object graph from being serialized, as Java's own message names only its class. Used
 * once, on the way to an error.
 */
final class UnserializablePath {
    /** How the object around an inner class or a lambda is called in a path. */
    static final String ENCLOSING = "(enclosing object)";

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private UnserializablePath() {}

    /** The path from {@code root}, as {@code client.socket class=java.net.Socket}; null if it is hidden from view. */
    static String in(Object root) {
        return new UnserializablePath().find(root, "");
    }

    private String find(Object value, String path) {
        if (value == null || !seen.add(value)) {
            return null;
        }
        if (!(value instanceof Serializable)) {
            return (path.isEmpty() ? "the function itself" : path) + " class="
                    + value.getClass().getName();
        }
        return children(value, path)
                .map(child -> find(child.value, child.path))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Stream<Child> children(Object value, String path) {
        if (value instanceof Object[] array) {
            return elements(Stream.of(array), path);
        }
        if (value instanceof Collection<?> collection) {
            return elements(collection.stream(), path);
        }
        if (value instanceof Map<?, ?> map) {
            return Stream.concat(
                    map.keySet().stream().map(key -> new Child(key, path + ".key")),
                    map.entrySet().stream().map(e -> new Child(e.getValue(), path + '[' + e.getKey() + ']')));
        }
        SerializedLambda lambda = value.getClass().isHidden() ? lambda(value) : null;
        return lambda != null ? captured(lambda, path) : fields(value, path);
    }

    private static Stream<Child> elements(Stream<?> elements, String path) {
        int[] index = {0};
        return elements.map(element -> new Child(element, path + '[' + index[0]++ + ']'));
    }

    private static Stream<Child> captured(SerializedLambda lambda, String path) {
        return IntStream.range(0, lambda.getCapturedArgCount()).mapToObj(i -> {
            Object value = lambda.getCapturedArg(i);
            boolean enclosing = value != null
                    && value.getClass()
                            .getName()
                            .equals(lambda.getCapturingClass().replace('/', '.'));
            String name = enclosing ? ENCLOSING : "(variable " + (i + 1) + " captured by the lambda)";
            return new Child(value, join(path, name));
        });
    }

    private static Stream<Child> fields(Object value, String path) {
        Stream<Child> all = Stream.empty();
        for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
            if (Serializable.class.isAssignableFrom(type)) {
                all = Stream.concat(
                        all,
                        Stream.of(type.getDeclaredFields())
                                .filter(UnserializablePath::isSerialized)
                                .map(field -> child(field, value, path)));
            }
        }
        return all;
    }

    private static boolean isSerialized(Field field) {
        return !Modifier.isStatic(field.getModifiers())
                && !Modifier.isTransient(field.getModifiers())
                && !field.getType().isPrimitive();
    }

    private static Child child(Field field, Object owner, String path) {
        String name = field.getName().startsWith("this$") ? ENCLOSING : field.getName();
        try {
            field.setAccessible(true);
            return new Child(field.get(owner), join(path, name));
        } catch (InaccessibleObjectException | IllegalAccessException e) {
            return new Child(null, path); // a JDK class that doesn't open its fields: its own matter
        }
    }

    private static SerializedLambda lambda(Object value) {
        try {
            Method writeReplace = value.getClass().getDeclaredMethod("writeReplace");
            writeReplace.setAccessible(true);
            return writeReplace.invoke(value) instanceof SerializedLambda lambda ? lambda : null;
        } catch (ReflectiveOperationException e) {
            return null; // no lambda: its fields are looked at instead
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + '.' + name;
    }

    /** Something an object holds, and how to get there. */
    private record Child(Object value, String path) {}
}
