package io.leat.serialize.generate;

import static java.lang.invoke.MethodType.methodType;

import io.leat.serialize.codec.Codec;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Copies of codec classes that call other codecs: one a described type, so that what the compiler learns of the calls in
 * one copy is true of that type alone. A call that sees the codecs of many types is neither inlined nor predicted.
 *
 * <p>Copies are hidden classes, kept at one of the user's classes that the description names. Safe to use from any
 * thread.
 */
public final class CodecTemplates {
    private static final ClassValue<byte[]> CLASS_FILES = new ClassValue<>() {
        @Override
        protected byte[] computeValue(Class<?> template) {
            return classFile(template);
        }
    };

    private static final ClassValue<Map<Object, MethodHandle>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Map<Object, MethodHandle> computeValue(Class<?> anchor) {
            return new ConcurrentHashMap<>();
        }
    };

    private CodecTemplates() {}

    /**
     * A new codec of the copy of {@code template} for {@code description}.
     *
     * @param description equal for equal types; kept while {@code anchor} is
     * @param anchor      the class whose life the copy shares
     * @param arguments   of the template's only constructor
     */
    public static Codec<?> create(Object description, Class<?> anchor, Class<?> template, Object... arguments) {
        MethodHandle constructor = CONSTRUCTORS.get(anchor).computeIfAbsent(description, key -> copy(template));
        try {
            return (Codec<?>) constructor.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("template=" + template.getName() + " could not be created", e);
        }
    }

    private static MethodHandle copy(Class<?> template) {
        try {
            Class<?>[] parameters = template.getConstructors()[0].getParameterTypes();
            Lookup copy = MethodHandles.privateLookupIn(template, MethodHandles.lookup())
                    .defineHiddenClass(CLASS_FILES.get(template), true);
            return copy.findConstructor(copy.lookupClass(), methodType(void.class, parameters));
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new IllegalStateException("template=" + template.getName() + " could not be copied", e);
        }
    }

    private static byte[] classFile(Class<?> template) {
        String name = template.getName().substring(template.getPackageName().length() + 1) + ".class";
        try (InputStream in = template.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("class file of " + template.getName()
                        + " is not found: the jar of serializers has to hold its classes as they were built");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("class file of " + template.getName() + " cannot be read", e);
        }
    }
}
