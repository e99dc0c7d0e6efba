package io.leat.serialize.generate;

import static java.lang.invoke.MethodType.methodType;

import io.leat.serialize.codec.Codec;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The generated codec classes, one a description of a type.
 *
 * <p>They are kept at one of the user's classes that the description names, so that they go when its class loader goes.
 * Safe to use from any thread.
 */
public final class GeneratedCodecs {
    private static final ClassValue<Map<Object, MethodHandle>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Map<Object, MethodHandle> computeValue(Class<?> anchor) {
            return new ConcurrentHashMap<>();
        }
    };

    private GeneratedCodecs() {}

    /**
     * A new codec for values of {@code plan}.
     *
     * @param description equal for equal plans with equal types of fields; kept while {@code anchor} is
     * @param anchor      the class whose life the generated class shares
     * @param fieldCodecs by the index of the field; those of primitive fields are not used
     */
    public static Codec<?> create(Object description, Class<?> anchor, CompositePlan plan, Codec<?>[] fieldCodecs) {
        MethodHandle constructor = CONSTRUCTORS.get(anchor).computeIfAbsent(description, key -> generate(plan));
        try {
            return (Codec<?>) constructor.invokeExact(fieldCodecs);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("type=" + plan.name() + " codec could not be created", e);
        }
    }

    private static MethodHandle generate(CompositePlan plan) {
        try {
            Lookup codec = CodecHost.define(plan.type(), CodecWriter.write(plan));
            return codec.findConstructor(codec.lookupClass(), methodType(void.class, Codec[].class))
                    .asType(methodType(Codec.class, Codec[].class));
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new IllegalStateException("type=" + plan.name() + " codec could not be defined next to its class", e);
        }
    }
}
