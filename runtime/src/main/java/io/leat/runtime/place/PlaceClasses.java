package io.leat.runtime.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes objects of a given class, or of copies of it that are defined anew for the classes which the object calls: each of
 * its call sites then meets one class, however many chains run in this JVM. The same callees get the same copy again, so
 * that a job that runs a second time finds its code compiled. Safe for use by several threads; for the starting of jobs.
 *
 * <p>Rules for a class that is copied: it is final and has one constructor; it says its own name neither in the types of
 * fields and parameters nor by lambdas and inner classes that hold {@code this} (in the copy such a name still means the
 * original). Where it needs to be called back it hands out itself, as an interface.
 *
 * <p>Memory: see {@link WeakClasses}. A copy holds nothing of a user.
 */
public final class PlaceClasses {
    private static final WeakClasses COPIES = new WeakClasses();
    private static final Set<Class<?>> TAKEN = ConcurrentHashMap.newKeySet();
    private static final Map<Class<?>, byte[]> CLASS_FILES = new ConcurrentHashMap<>();

    private PlaceClasses() {}

    /**
     * A new object of {@code original}, or of its copy for these callees.
     *
     * @param lookup    from the package of {@code original}
     * @param callees   what it calls for each record
     * @param arguments of its constructor
     */
    public static Object create(Lookup lookup, Class<?> original, List<?> callees, Object... arguments) {
        Constructor<?> constructor = copyOf(lookup, original, callees).getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("class=" + original.getName() + " failed: " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("class=" + original.getName() + " cannot be made: " + e, e);
        }
    }

    /** The class for these callees. */
    static Class<?> copyOf(Lookup lookup, Class<?> original, List<?> callees) {
        List<Class<?>> path = new ArrayList<>();
        path.add(original);
        callees.forEach(callee -> path.add(callee.getClass()));
        // The first callees may have the original: most processes run one job, and that one starts without a copy made.
        return COPIES.find(path, () -> TAKEN.add(original) ? original : define(lookup, original));
    }

    private static Class<?> define(Lookup lookup, Class<?> original) {
        byte[] classFile = CLASS_FILES.computeIfAbsent(original, PlaceClasses::read);
        try {
            return MethodHandles.privateLookupIn(original, lookup)
                    .defineHiddenClass(classFile, false, Lookup.ClassOption.NESTMATE)
                    .lookupClass();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("class=" + original.getName() + " cannot be copied: " + e, e);
        }
    }

    private static byte[] read(Class<?> original) {
        String file = original.getName().substring(original.getPackageName().length() + 1) + ".class";
        try (InputStream in = original.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("class=" + original.getName() + " has no file=" + file
                        + " beside it: keep the class files of the runtime as resources");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("class=" + original.getName() + " cannot be read", e);
        }
    }
}
