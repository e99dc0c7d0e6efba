package io.leat.serialize.sbe;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/** What makes a class a codec that SBE's tool generated. Stateless. */
public final class SbeShape {
    /** Where a decoder keeps the length of the root block. */
    public static final String BLOCK_LENGTH_FIELD = "actingBlockLength";

    /** Where a decoder keeps the version of the schema. */
    public static final String VERSION_FIELD = "actingVersion";

    private SbeShape() {}

    /** Whether it decodes messages, in a form that tells their length. */
    public static boolean isDecoder(Class<?> type) {
        return isMessage(type)
                && has(type, "wrap", DirectBuffer.class, int.class, int.class, int.class)
                && has(type, "sbeDecodedLength")
                && has(type, "buffer")
                && has(type, "offset")
                && hasField(type, BLOCK_LENGTH_FIELD)
                && hasField(type, VERSION_FIELD);
    }

    /** Whether it encodes messages. */
    public static boolean isEncoder(Class<?> type) {
        return isMessage(type) && has(type, "wrap", MutableDirectBuffer.class, int.class);
    }

    private static boolean isMessage(Class<?> type) {
        return isConstant(type, "BLOCK_LENGTH") && isConstant(type, "TEMPLATE_ID") && isConstant(type, "SCHEMA_ID");
    }

    private static boolean isConstant(Class<?> type, String name) {
        try {
            Field field = type.getDeclaredField(name);
            return Modifier.isStatic(field.getModifiers()) && field.getType() == int.class;
        } catch (NoSuchFieldException e) {
            return false;
        }
    }

    private static boolean hasField(Class<?> type, String name) {
        try {
            Field field = type.getDeclaredField(name);
            return !Modifier.isStatic(field.getModifiers()) && field.getType() == int.class;
        } catch (NoSuchFieldException e) {
            return false;
        }
    }

    private static boolean has(Class<?> type, String name, Class<?>... parameters) {
        try {
            return !Modifier.isStatic(type.getMethod(name, parameters).getModifiers());
        } catch (NoSuchMethodException e) {
            return false;
        }
    }
}
