package io.leat.serialize.generate;

import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.POP2;
import static org.objectweb.asm.Opcodes.PUTFIELD;

import java.lang.reflect.Method;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * The instructions that read and write a field of a value. The owner is always the described class, so that fields of a
 * superclass which generated code could not name are still found.
 */
final class MemberCode {
    private MemberCode() {}

    /** Stack: object -> value. */
    static void read(MethodVisitor code, String owner, FieldPlan field) {
        if (field.read() instanceof Method method) {
            invoke(code, owner, method);
        } else {
            code.visitFieldInsn(GETFIELD, owner, field.read().getName(), Type.getDescriptor(field.type()));
        }
    }

    /** Stack: object, value -> nothing. */
    static void write(MethodVisitor code, String owner, FieldPlan field) {
        if (field.write() instanceof Method method) {
            invoke(code, owner, method);
            Class<?> result = method.getReturnType();
            if (result == long.class || result == double.class) {
                code.visitInsn(POP2);
            } else if (result != void.class) {
                code.visitInsn(POP); // a setter that gives its object, as builders do
            }
        } else {
            code.visitFieldInsn(PUTFIELD, owner, field.write().getName(), Type.getDescriptor(field.type()));
        }
    }

    private static void invoke(MethodVisitor code, String owner, Method method) {
        code.visitMethodInsn(INVOKEVIRTUAL, owner, method.getName(), Type.getMethodDescriptor(method), false);
    }
}
