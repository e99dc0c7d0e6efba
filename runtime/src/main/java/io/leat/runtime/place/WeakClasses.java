package io.leat.runtime.place;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;

/**
 * Classes made for others, found by them. Safe for use by several threads; for the starting of jobs.
 *
 * <p>Memory: keeps neither the classes by which it finds nor those it finds. What was made for a job is there for the next
 * one like it until the virtual machine unloads classes that nobody uses.
 */
public final class WeakClasses {
    private final Node root = new Node();

    /** The class made for {@code path}, from {@code definition} where there is none yet. */
    public synchronized Class<?> find(Iterable<Class<?>> path, Supplier<Class<?>> definition) {
        Node node = root;
        for (Class<?> step : path) {
            node = node.next.computeIfAbsent(step, key -> new Node());
        }
        Class<?> known = node.made.get();
        if (known == null) {
            known = definition.get();
            node.made = new WeakReference<>(known);
        }
        return known;
    }

    /** What begins with the classes on the way here. */
    private static final class Node {
        private final Map<Class<?>, Node> next = new WeakHashMap<>();
        private WeakReference<Class<?>> made = new WeakReference<>(null);
    }
}
