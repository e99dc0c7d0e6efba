package io.leat.serialize.generate;

import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.RETURN;

import java.lang.reflect.Field;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * The body of {@code retire}: fields that can be set directly get values that nobody takes for true ones. Setters are
 * not called: they are the user's, and may refuse.
 */
final class RetireCode {
    private static final int VALUE = 1;
    private static final int ODD_INT = 0xDEAD_BEEF;
    private static final long ODD_LONG = 0xDEAD_BEEF_DEAD_BEEFL;

    private RetireCode() {}

    static void write(MethodVisitor code, CompositePlan plan) {
        String owner = Type.getInternalName(plan.type());
        for (FieldPlan field : plan.fields()) {
            if (plan.fillable() && field.write() instanceof Field) {
                code.visitVarInsn(ALOAD, VALUE);
                code.visitTypeInsn(CHECKCAST, owner);
                load(code, field.type());
                MemberCode.write(code, owner, field);
            }
        }
        code.visitInsn(RETURN);
    }

    private static void load(MethodVisitor code, Class<?> type) {
        if (!type.isPrimitive()) {
            code.visitInsn(ACONST_NULL);
        } else if (type == long.class) {
            code.visitLdcInsn(ODD_LONG);
        } else if (type == double.class) {
            code.visitLdcInsn(Double.NaN);
        } else if (type == float.class) {
            code.visitLdcInsn(Float.NaN);
        } else if (type == int.class) {
            code.visitLdcInsn(ODD_INT);
        } else {
            code.visitLdcInsn(1); // fits all others, boolean included
        }
    }
}
