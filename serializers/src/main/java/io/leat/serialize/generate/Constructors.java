package io.leat.serialize.generate;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.function.Supplier;

/** Constructors without parameters as suppliers. */
public final class Constructors {
    private Constructors() {}

    /**
     * Makes objects of a class, whatever the visibility of its constructor.
     *
     * @throws ReflectiveOperationException if there is no such constructor, or its module keeps us out
     */
    public static Supplier<Object> of(Class<?> type) throws ReflectiveOperationException {
        MethodHandle constructor = MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                .findConstructor(type, methodType(void.class))
                .asType(methodType(Object.class));
        return () -> {
            try {
                return constructor.invokeExact();
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("type=" + type.getName() + " could not be created", e);
            }
        };
    }
}
