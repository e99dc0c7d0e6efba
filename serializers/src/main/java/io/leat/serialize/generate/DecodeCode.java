package io.leat.serialize.generate;

import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.IFLT;
import static org.objectweb.asm.Opcodes.IFNONNULL;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.NEW;

import io.leat.serialize.codec.CompositeLayout;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The bodies of {@code decode} and {@code newReuse}. Used for one class by one thread. */
final class DecodeCode {
    private static final int THIS = 0;
    private static final int BUFFER = 1;
    private static final int OFFSET = 2;
    private static final int LENGTH = 3;
    private static final int REUSE = 4;
    private static final int CURSOR = 5;
    private static final int END = 6;
    private static final int FIELD_LENGTH = 7;
    private static final int FIELD = 8;
    private static final int FIRST_COMPONENT = 9;

    private final CompositePlan plan;
    private final String self;
    private final String owner;
    private final int[] components; // local variables of a record's components

    DecodeCode(CompositePlan plan, String self) {
        this.plan = plan;
        this.self = self;
        this.owner = Type.getInternalName(plan.type());
        this.components = new int[plan.fields().size()];
        int local = FIRST_COMPONENT;
        for (int index = 0; index < components.length; index++) {
            components[index] = local;
            local += Type.getType(plan.fields().get(index).type()).getSize();
        }
    }

    void newReuse(MethodVisitor code) {
        if (!plan.fillable()) {
            code.visitInsn(ACONST_NULL);
            code.visitInsn(ARETURN);
            return;
        }
        code.visitTypeInsn(NEW, owner);
        code.visitInsn(DUP);
        code.visitMethodInsn(INVOKESPECIAL, owner, "<init>", "()V", false);
        for (FieldPlan field : plan.fields()) {
            // What the constructor put there may be shared; only what decode made itself is filled again.
            if (field.reused()) {
                code.visitInsn(DUP);
                code.visitInsn(ACONST_NULL);
                MemberCode.write(code, owner, field);
            }
        }
        code.visitInsn(ARETURN);
    }

    void decode(MethodVisitor code) {
        checkLength(code);
        if (plan.fillable()) {
            prepareTarget(code);
        }
        int at = 0;
        for (int index = 0; index < components.length; index++) {
            Class<?> type = plan.fields().get(index).type();
            if (type.isPrimitive()) {
                decodeFixed(code, index, at);
                at += CompositeLayout.fixedBytes(type);
            }
        }
        if (!plan.isFixedLength()) {
            decodeVariables(code, at);
        }
        if (plan.fillable()) {
            code.visitVarInsn(ALOAD, REUSE);
        } else {
            construct(code);
        }
        code.visitInsn(ARETURN);
    }

    private void checkLength(MethodVisitor code) {
        code.visitVarInsn(ILOAD, LENGTH);
        code.visitLdcInsn(plan.minimumBytes());
        code.visitLdcInsn(plan.name());
        String check = plan.isFixedLength() ? "checkFixedLength" : "checkMinimumLength";
        code.visitMethodInsn(INVOKESTATIC, Names.LAYOUT, check, "(IILjava/lang/String;)V", false);
    }

    private void prepareTarget(MethodVisitor code) {
        Label present = new Label();
        code.visitVarInsn(ALOAD, REUSE);
        code.visitJumpInsn(IFNONNULL, present);
        code.visitVarInsn(ALOAD, THIS);
        code.visitMethodInsn(INVOKEVIRTUAL, self, "newReuse", "()L" + Names.OBJECT + ";", false);
        code.visitVarInsn(ASTORE, REUSE);
        code.visitLabel(present);
    }

    private void loadTarget(MethodVisitor code) {
        code.visitVarInsn(ALOAD, REUSE);
        code.visitTypeInsn(CHECKCAST, owner);
    }

    private void decodeFixed(MethodVisitor code, int index, int at) {
        FieldPlan field = plan.fields().get(index);
        if (plan.fillable()) {
            loadTarget(code);
        }
        code.visitVarInsn(ALOAD, BUFFER);
        code.visitVarInsn(ILOAD, OFFSET);
        if (at != 0) {
            code.visitLdcInsn(at);
            code.visitInsn(IADD);
        }
        PrimitiveForm.of(field.type()).get(code);
        if (plan.fillable()) {
            MemberCode.write(code, owner, field);
        } else {
            code.visitVarInsn(Type.getType(field.type()).getOpcode(ISTORE), components[index]);
        }
    }

    private void decodeVariables(MethodVisitor code, int variableOffset) {
        code.visitVarInsn(ILOAD, OFFSET);
        code.visitLdcInsn(variableOffset);
        code.visitInsn(IADD);
        code.visitVarInsn(ISTORE, CURSOR);
        code.visitVarInsn(ILOAD, OFFSET);
        code.visitVarInsn(ILOAD, LENGTH);
        code.visitInsn(IADD);
        code.visitVarInsn(ISTORE, END);
        for (int index = 0; index < components.length; index++) {
            if (!plan.fields().get(index).isFixed()) {
                decodeVariable(code, index);
                store(code, index);
            }
        }
        code.visitVarInsn(ILOAD, CURSOR);
        code.visitVarInsn(ILOAD, END);
        code.visitLdcInsn(plan.name());
        code.visitMethodInsn(INVOKESTATIC, Names.LAYOUT, "checkEnd", "(IILjava/lang/String;)V", false);
    }

    /** Leaves the value, or null, in {@link #FIELD}. */
    private void decodeVariable(MethodVisitor code, int index) {
        FieldPlan field = plan.fields().get(index);
        Label next = new Label();
        code.visitVarInsn(ALOAD, BUFFER);
        code.visitVarInsn(ILOAD, CURSOR);
        code.visitVarInsn(ILOAD, END);
        code.visitLdcInsn(plan.name());
        code.visitLdcInsn(field.name());
        String descriptor = "(L" + Names.BUFFER + ";IILjava/lang/String;Ljava/lang/String;)I";
        code.visitMethodInsn(INVOKESTATIC, Names.LAYOUT, "fieldLength", descriptor, false);
        code.visitVarInsn(ISTORE, FIELD_LENGTH);
        code.visitIincInsn(CURSOR, CompositeLayout.LENGTH_BYTES);
        code.visitInsn(ACONST_NULL);
        code.visitVarInsn(ASTORE, FIELD);
        code.visitVarInsn(ILOAD, FIELD_LENGTH);
        code.visitJumpInsn(IFLT, next);
        if (field.boxed() != null) {
            BoxCode box = new BoxCode(field.boxed());
            box.checkLength(code, FIELD_LENGTH);
            box.get(code, BUFFER, CURSOR);
        } else {
            CodecCall call = new CodecCall(self, field, index);
            call.loadCodec(code);
            code.visitVarInsn(ALOAD, BUFFER);
            code.visitVarInsn(ILOAD, CURSOR);
            code.visitVarInsn(ILOAD, FIELD_LENGTH);
            loadReused(code, field);
            call.cast(code);
            call.decode(code);
        }
        code.visitVarInsn(ASTORE, FIELD);
        code.visitVarInsn(ILOAD, CURSOR);
        code.visitVarInsn(ILOAD, FIELD_LENGTH);
        code.visitInsn(IADD);
        code.visitVarInsn(ISTORE, CURSOR);
        code.visitLabel(next);
    }

    private void loadReused(MethodVisitor code, FieldPlan field) {
        if (field.reused()) {
            loadTarget(code);
            MemberCode.read(code, owner, field);
        } else {
            code.visitInsn(ACONST_NULL);
        }
    }

    private void store(MethodVisitor code, int index) {
        FieldPlan field = plan.fields().get(index);
        if (plan.fillable()) {
            loadTarget(code);
        }
        code.visitVarInsn(ALOAD, FIELD);
        if (field.type() != Object.class) {
            code.visitTypeInsn(CHECKCAST, Type.getInternalName(field.type()));
        }
        if (plan.fillable()) {
            MemberCode.write(code, owner, field);
        } else {
            code.visitVarInsn(ASTORE, components[index]);
        }
    }

    private void construct(MethodVisitor code) {
        code.visitTypeInsn(NEW, owner);
        code.visitInsn(DUP);
        StringBuilder parameters = new StringBuilder("(");
        for (int index = 0; index < components.length; index++) {
            Type type = Type.getType(plan.fields().get(index).type());
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), components[index]);
            parameters.append(type.getDescriptor());
        }
        code.visitMethodInsn(
                INVOKESPECIAL, owner, "<init>", parameters.append(")V").toString(), false);
    }
}
