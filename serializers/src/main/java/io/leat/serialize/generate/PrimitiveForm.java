package io.leat.serialize.generate;

import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;

import org.objectweb.asm.MethodVisitor;

/** How a primitive stands in a buffer: which method of the buffer moves it, and what it is converted to and from. */
enum PrimitiveForm {
    BOOLEAN(boolean.class, "Byte", "B"),
    BYTE(byte.class, "Byte", "B"),
    SHORT(short.class, "Short", "S"),
    CHAR(char.class, "Char", "C"),
    INT(int.class, "Int", "I"),
    LONG(long.class, "Long", "J"),
    FLOAT(float.class, "Int", "I"),
    DOUBLE(double.class, "Long", "J");

    private static final String ORDER = "Ljava/nio/ByteOrder;";

    private final Class<?> primitive;
    private final String accessor;
    private final String descriptor;

    PrimitiveForm(Class<?> primitive, String accessor, String descriptor) {
        this.primitive = primitive;
        this.accessor = accessor;
        this.descriptor = descriptor;
    }

    static PrimitiveForm of(Class<?> primitive) {
        for (PrimitiveForm form : values()) {
            if (form.primitive == primitive) {
                return form;
            }
        }
        throw new IllegalArgumentException("type=" + primitive.getName() + " is no primitive that a field can have");
    }

    /** Stack: buffer, index, value -> nothing. */
    void put(MethodVisitor code) {
        put(code, Names.MUTABLE_BUFFER);
    }

    /** Stack: buffer, index, value -> nothing; the buffer is of this class or interface. */
    void put(MethodVisitor code, String owner) {
        if (this == FLOAT) {
            code.visitMethodInsn(INVOKESTATIC, "java/lang/Float", "floatToIntBits", "(F)I", false);
        } else if (this == DOUBLE) {
            code.visitMethodInsn(INVOKESTATIC, "java/lang/Double", "doubleToLongBits", "(D)J", false);
        }
        call(code, owner, "put" + accessor, "(I" + descriptor + order(code) + ")V");
    }

    /** Stack: buffer, index -> value. */
    void get(MethodVisitor code) {
        get(code, Names.BUFFER);
    }

    /** Stack: buffer, index -> value; the buffer is of this class or interface. */
    void get(MethodVisitor code, String owner) {
        if (this == BOOLEAN) {
            code.visitMethodInsn(INVOKESTATIC, Names.MALFORMED, "toBoolean", "(L" + Names.BUFFER + ";I)Z", false);
            return;
        }
        call(code, owner, "get" + accessor, "(I" + order(code) + ")" + descriptor);
        if (this == FLOAT) {
            code.visitMethodInsn(INVOKESTATIC, "java/lang/Float", "intBitsToFloat", "(I)F", false);
        } else if (this == DOUBLE) {
            code.visitMethodInsn(INVOKESTATIC, "java/lang/Double", "longBitsToDouble", "(J)D", false);
        }
    }

    private static void call(MethodVisitor code, String owner, String method, String methodDescriptor) {
        boolean isClass = owner.equals(Names.UNSAFE_BUFFER);
        code.visitMethodInsn(isClass ? INVOKEVIRTUAL : INVOKEINTERFACE, owner, method, methodDescriptor, !isClass);
    }

    /** Pushes the byte order where there is more than one byte to order. */
    private String order(MethodVisitor code) {
        if (accessor.equals("Byte")) {
            return "";
        }
        code.visitFieldInsn(GETSTATIC, "java/nio/ByteOrder", "LITTLE_ENDIAN", ORDER);
        return ORDER;
    }
}
