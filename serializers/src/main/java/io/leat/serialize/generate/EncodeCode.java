package io.leat.serialize.generate;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.I2L;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.IFNONNULL;
import static org.objectweb.asm.Opcodes.IFNULL;
import static org.objectweb.asm.Opcodes.IF_ACMPEQ;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.ISUB;
import static org.objectweb.asm.Opcodes.LADD;
import static org.objectweb.asm.Opcodes.LLOAD;
import static org.objectweb.asm.Opcodes.LSTORE;

import io.leat.serialize.codec.CompositeLayout;
import java.lang.reflect.Modifier;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** The bodies of {@code encode} and {@code maxLength}. Used for one class by one thread. */
final class EncodeCode {
    private static final int VALUE = 1;

    private final CompositePlan plan;
    private final String self;
    private final String owner;

    EncodeCode(CompositePlan plan, String self) {
        this.plan = plan;
        this.self = self;
        this.owner = Type.getInternalName(plan.type());
    }

    void maxLength(MethodVisitor code) {
        int sum = 2;
        int field = 4;
        checkValue(code);
        code.visitLdcInsn((long) plan.minimumBytes());
        code.visitVarInsn(LSTORE, sum);
        for (int index = 0; index < plan.fields().size(); index++) {
            FieldPlan fieldPlan = plan.fields().get(index);
            if (fieldPlan.isFixed()) {
                continue;
            }
            Label next = new Label();
            readField(code, fieldPlan);
            code.visitVarInsn(ASTORE, field);
            code.visitVarInsn(ALOAD, field);
            code.visitJumpInsn(IFNULL, next);
            loadMaxLength(code, index, field);
            code.visitInsn(I2L);
            code.visitVarInsn(LLOAD, sum);
            code.visitInsn(LADD);
            code.visitVarInsn(LSTORE, sum);
            code.visitLabel(next);
        }
        code.visitLdcInsn(plan.name());
        code.visitVarInsn(LLOAD, sum);
        code.visitMethodInsn(INVOKESTATIC, Names.MALFORMED, "checkedBound", "(Ljava/lang/String;J)I", false);
        code.visitInsn(IRETURN);
    }

    private void loadMaxLength(MethodVisitor code, int index, int field) {
        FieldPlan fieldPlan = plan.fields().get(index);
        if (fieldPlan.boxed() != null) {
            code.visitLdcInsn(new BoxCode(fieldPlan.boxed()).bytes());
        } else {
            CodecCall call = new CodecCall(self, fieldPlan, index);
            call.loadCodec(code);
            call.loadValue(code, field);
            call.maxLength(code);
        }
    }

    void encode(MethodVisitor code) {
        int buffer = 2;
        int offset = 3;
        int cursor = 4;
        checkValue(code);
        int at = 0;
        for (FieldPlan field : plan.fields()) {
            if (field.isFixed()) {
                code.visitVarInsn(ALOAD, buffer);
                addTo(code, offset, at);
                readField(code, field);
                PrimitiveForm.of(field.type()).put(code);
                at += CompositeLayout.fixedBytes(field.type());
            }
        }
        addTo(code, offset, at);
        code.visitVarInsn(ISTORE, cursor);
        for (int index = 0; index < plan.fields().size(); index++) {
            if (!plan.fields().get(index).isFixed()) {
                encodeVariable(code, index, buffer, cursor);
            }
        }
        code.visitVarInsn(ILOAD, cursor);
        code.visitVarInsn(ILOAD, offset);
        code.visitInsn(ISUB);
        code.visitInsn(IRETURN);
    }

    private void encodeVariable(MethodVisitor code, int index, int buffer, int cursor) {
        int field = 5;
        int length = 6;
        Label present = new Label();
        Label next = new Label();
        readField(code, plan.fields().get(index));
        code.visitVarInsn(ASTORE, field);
        code.visitVarInsn(ALOAD, field);
        code.visitJumpInsn(IFNONNULL, present);
        code.visitVarInsn(ALOAD, buffer);
        code.visitVarInsn(ILOAD, cursor);
        code.visitLdcInsn(CompositeLayout.NULL_LENGTH);
        putLength(code);
        code.visitIincInsn(cursor, CompositeLayout.LENGTH_BYTES);
        code.visitJumpInsn(GOTO, next);
        code.visitLabel(present);
        FieldPlan fieldPlan = plan.fields().get(index);
        if (fieldPlan.boxed() != null) {
            BoxCode box = new BoxCode(fieldPlan.boxed());
            box.put(code, buffer, cursor, field);
            code.visitLdcInsn(box.bytes());
        } else {
            CodecCall call = new CodecCall(self, fieldPlan, index);
            call.loadCodec(code);
            call.loadValue(code, field);
            code.visitVarInsn(ALOAD, buffer);
            addTo(code, cursor, CompositeLayout.LENGTH_BYTES);
            call.encode(code);
        }
        code.visitVarInsn(ISTORE, length);
        code.visitVarInsn(ALOAD, buffer);
        code.visitVarInsn(ILOAD, cursor);
        code.visitVarInsn(ILOAD, length);
        putLength(code);
        addTo(code, cursor, CompositeLayout.LENGTH_BYTES);
        code.visitVarInsn(ILOAD, length);
        code.visitInsn(IADD);
        code.visitVarInsn(ISTORE, cursor);
        code.visitLabel(next);
    }

    /** Refuses null and, where there can be any, values of a subclass. */
    private void checkValue(MethodVisitor code) {
        Label present = new Label();
        code.visitVarInsn(ALOAD, VALUE);
        code.visitJumpInsn(IFNONNULL, present);
        code.visitLdcInsn(plan.name());
        refuse(code, "nullValue", "(Ljava/lang/String;)");
        code.visitLabel(present);
        if (Modifier.isFinal(plan.type().getModifiers())) {
            return;
        }
        Label exact = new Label();
        code.visitVarInsn(ALOAD, VALUE);
        code.visitMethodInsn(INVOKEVIRTUAL, Names.OBJECT, "getClass", "()Ljava/lang/Class;", false);
        code.visitLdcInsn(Type.getType(plan.type()));
        code.visitJumpInsn(IF_ACMPEQ, exact);
        code.visitLdcInsn(plan.name());
        code.visitVarInsn(ALOAD, VALUE);
        refuse(code, "subclass", "(Ljava/lang/String;L" + Names.OBJECT + ";)");
        code.visitLabel(exact);
    }

    private static void refuse(MethodVisitor code, String method, String parameters) {
        code.visitMethodInsn(
                INVOKESTATIC, Names.MALFORMED, method, parameters + "Ljava/lang/IllegalArgumentException;", false);
        code.visitInsn(ATHROW);
    }

    private void readField(MethodVisitor code, FieldPlan field) {
        code.visitVarInsn(ALOAD, VALUE);
        code.visitTypeInsn(CHECKCAST, owner);
        MemberCode.read(code, owner, field);
    }

    private static void addTo(MethodVisitor code, int variable, int constant) {
        code.visitVarInsn(ILOAD, variable);
        if (constant != 0) {
            code.visitLdcInsn(constant);
            code.visitInsn(IADD);
        }
    }

    private static void putLength(MethodVisitor code) {
        code.visitMethodInsn(
                INVOKESTATIC, Names.LAYOUT, "putFieldLength", "(L" + Names.MUTABLE_BUFFER + ";II)V", false);
    }
}
