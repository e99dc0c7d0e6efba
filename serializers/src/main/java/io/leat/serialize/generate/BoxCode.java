package io.leat.serialize.generate;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;

import io.leat.serialize.codec.CompositeLayout;
import java.lang.invoke.MethodType;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** The instructions that put the box of a primitive into a buffer and get one from there. */
final class BoxCode {
    private final Class<?> primitive;
    private final String box;
    private final String boxName;
    private final String descriptor;

    BoxCode(Class<?> primitive) {
        Class<?> boxClass = MethodType.methodType(primitive).wrap().returnType();
        this.primitive = primitive;
        this.box = Type.getInternalName(boxClass);
        this.boxName = boxClass.getSimpleName();
        this.descriptor = Type.getDescriptor(primitive);
    }

    int bytes() {
        return CompositeLayout.fixedBytes(primitive);
    }

    /** Writes the box in {@code field} behind the length word at {@code cursor}. */
    void put(MethodVisitor code, int buffer, int cursor, int field) {
        loadPlace(code, buffer, cursor);
        code.visitVarInsn(ALOAD, field);
        code.visitTypeInsn(CHECKCAST, box);
        code.visitMethodInsn(INVOKEVIRTUAL, box, primitive.getName() + "Value", "()" + descriptor, false);
        PrimitiveForm.of(primitive).put(code);
    }

    /** Refuses a length that is not that of the primitive. */
    void checkLength(MethodVisitor code, int length) {
        code.visitVarInsn(ILOAD, length);
        code.visitLdcInsn(bytes());
        code.visitLdcInsn(boxName);
        code.visitMethodInsn(INVOKESTATIC, Names.LAYOUT, "checkFixedLength", "(IILjava/lang/String;)V", false);
    }

    /** Reads the value at {@code cursor}. Stack: nothing -> box. */
    void get(MethodVisitor code, int buffer, int cursor) {
        code.visitVarInsn(ALOAD, buffer);
        code.visitVarInsn(ILOAD, cursor);
        PrimitiveForm.of(primitive).get(code);
        code.visitMethodInsn(INVOKESTATIC, box, "valueOf", "(" + descriptor + ")L" + box + ";", false);
    }

    private static void loadPlace(MethodVisitor code, int buffer, int cursor) {
        code.visitVarInsn(ALOAD, buffer);
        code.visitVarInsn(ILOAD, cursor);
        code.visitLdcInsn(CompositeLayout.LENGTH_BYTES);
        code.visitInsn(IADD);
    }
}
