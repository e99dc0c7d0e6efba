package io.leat.api.datastream;

import io.leat.api.functions.InvalidProgramException;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;

/** Checks, when a function is added, that each subtask can have a copy of it. */
final class Serializability {
    private Serializability() {}

    /**
     * Passes if Java serialization takes the function.
     *
     * @throws InvalidProgramException if not; names the operator and the field that stands in the way
     */
    static void check(Object function, String operator) {
        try (ObjectOutputStream out = new ObjectOutputStream(OutputStream.nullOutputStream())) {
            out.writeObject(function);
        } catch (NotSerializableException e) {
            String path = UnserializablePath.in(function);
            String place = path != null ? path : "somewhere inside, class=" + e.getMessage();
            throw new InvalidProgramException(
                    "operator=" + operator + " function=" + function.getClass().getName() + " field=" + place
                            + ": it is not serializable, and each subtask needs a copy; make the field transient and"
                            + " fill it in open(), or make its class Serializable"
                            + enclosingHint(place),
                    e);
        } catch (IOException e) {
            throw new InvalidProgramException(
                    "operator=" + operator + " function=" + function.getClass().getName()
                            + ": it cannot be serialized: " + e,
                    e);
        }
    }

    private static String enclosingHint(String path) {
        return path.contains(UnserializablePath.ENCLOSING)
                ? " (an inner class or a lambda that uses members holds the object around it: make it a static or"
                        + " top-level class)"
                : "";
    }
}
