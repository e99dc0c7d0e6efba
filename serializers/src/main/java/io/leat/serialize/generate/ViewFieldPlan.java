package io.leat.serialize.generate;

import io.leat.serialize.codec.CompositeLayout;
import java.lang.reflect.Method;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * One field of a view.
 *
 * @param name        for messages
 * @param type        a primitive, String, CharSequence, {@code byte[]} or {@link DirectBuffer}
 * @param accessors   all abstract methods of the field, getters and setters
 * @param offset      where the field stands; of a variable one, {@link #VARIABLE}
 * @param fixedLength bytes of text or bytes at a fixed offset, else 0
 * @param index       which of the fields that are not primitive it is: first the variable ones, then those of fixed
 *                    length
 */
public record ViewFieldPlan(
        String name, Class<?> type, List<Method> accessors, int offset, int fixedLength, int index) {
    /** The offset of a field that has none. */
    public static final int VARIABLE = -1;

    /** Copies the list. */
    public ViewFieldPlan {
        accessors = List.copyOf(accessors);
    }

    /** Bytes among the fixed fields; 0 for a variable one. */
    public int fixedBytes() {
        return type.isPrimitive() ? CompositeLayout.fixedBytes(type) : fixedLength;
    }

    /** Whether it has a length of its own. */
    public boolean isVariable() {
        return offset == VARIABLE;
    }

    /** How the methods of a flyweight that move it are named. */
    String form() {
        if (type == String.class) {
            return "Text";
        }
        if (type == CharSequence.class) {
            return "Ascii";
        }
        return type == DirectBuffer.class ? "Slice" : "Bytes";
    }
}
