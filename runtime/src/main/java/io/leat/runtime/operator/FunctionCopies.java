package io.leat.runtime.operator;

import io.leat.api.graph.KeySpec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;

/**
 * Copies user functions, one for each subtask, by Java serialization inside this process. Nothing that came from outside
 * is ever read this way.
 */
public final class FunctionCopies {
    private FunctionCopies() {}

    /** A copy of {@code function}; an error names the operator and what cannot be copied. */
    @SuppressWarnings({"unchecked", "BanSerializableRead"}) // reads back what it has just written itself
    public static <T extends Serializable> T copy(T function, String operator) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(function);
        } catch (IOException e) {
            throw new EngineFailure(
                    "operator=" + operator + " has a function that cannot be copied to its subtasks: " + e
                            + "; make the field transient and create it in open(), or make its class Serializable",
                    e);
        }
        ClassLoader loader = function.getClass().getClassLoader();
        try (ObjectInputStream in = new LoaderInput(new ByteArrayInputStream(bytes.toByteArray()), loader)) {
            return (T) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new EngineFailure("operator=" + operator + " has a function that cannot be copied: " + e, e);
        }
    }

    /** {@code key} with a copy of its selector. */
    public static <I, K> KeySpec<I, K> copy(KeySpec<I, K> key, String operator) {
        return new KeySpec<>(copy(key.selector(), operator), key.keyType());
    }

    private static final class LoaderInput extends ObjectInputStream {
        private final ClassLoader loader;

        LoaderInput(InputStream in, ClassLoader loader) throws IOException {
            super(in);
            this.loader = loader;
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(description.getName(), false, loader);
            } catch (ClassNotFoundException e) {
                return super.resolveClass(description);
            }
        }
    }
}
