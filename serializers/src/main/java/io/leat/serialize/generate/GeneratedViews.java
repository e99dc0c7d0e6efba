package io.leat.serialize.generate;

import static java.lang.invoke.MethodType.methodType;

import io.leat.serialize.view.Flyweight;
import io.leat.serialize.view.ViewShape;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** The generated classes of views, kept at the interfaces they implement. Safe to use from any thread. */
public final class GeneratedViews {
    private static final ClassValue<AtomicReference<MethodHandle>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected AtomicReference<MethodHandle> computeValue(Class<?> view) {
            return new AtomicReference<>();
        }
    };

    private GeneratedViews() {}

    /** Makes unwrapped views of an interface with these fields. */
    public static Function<ViewShape, Flyweight> constructor(Class<?> view, List<ViewFieldPlan> fields) {
        AtomicReference<MethodHandle> known = CONSTRUCTORS.get(view);
        if (known.get() == null) {
            known.compareAndSet(null, generate(view, fields));
        }
        MethodHandle constructor = known.get();
        return shape -> {
            try {
                return (Flyweight) constructor.invokeExact(shape);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("view=" + view.getName() + " could not be created", e);
            }
        };
    }

    private static MethodHandle generate(Class<?> view, List<ViewFieldPlan> fields) {
        try {
            Lookup generated = CodecHost.define(view, ViewWriter.write(view, fields));
            return generated
                    .findConstructor(generated.lookupClass(), methodType(void.class, ViewShape.class))
                    .asType(methodType(Flyweight.class, ViewShape.class));
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new IllegalStateException("view=" + view.getName() + " could not be defined next to it", e);
        }
    }
}
