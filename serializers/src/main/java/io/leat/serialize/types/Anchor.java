package io.leat.serialize.types;

import java.util.List;

/** Chooses the class at which generated code is kept: of all that a type names, one whose class loader goes first. */
final class Anchor {
    private Anchor() {}

    static Class<?> of(Class<?> typeClass, List<TypeInformation<?>> parts) {
        return parts.stream()
                .<Class<?>>map(TypeInformation::anchor)
                .reduce(typeClass, (a, b) -> isAncestor(a.getClassLoader(), b.getClassLoader()) ? b : a);
    }

    /** Whether what {@code loader} loaded outlives what {@code descendant} loaded. */
    @SuppressWarnings("ReferenceEquality") // a class loader is itself and no other
    private static boolean isAncestor(ClassLoader loader, ClassLoader descendant) {
        for (ClassLoader l = descendant; l != null; l = l.getParent()) {
            if (l == loader) {
                return true;
            }
        }
        return loader == null;
    }
}
