package io.leat.serialize.generate;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PROTECTED;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import io.leat.serialize.view.Flyweight;
import io.leat.serialize.view.ViewShape;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Writes the class file of a view: its accessors are calls of its base class with constants. */
final class ViewWriter {
    private static final String BASE = Type.getInternalName(Flyweight.class);
    private static final String SHAPE = "(" + Type.getDescriptor(ViewShape.class) + ")V";
    private static final String TEXT = "Ljava/lang/StringBuilder;";

    private final Class<?> view;
    private final List<ViewFieldPlan> fields;
    private final String self;
    private final ClassWriter classWriter = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    private ViewWriter(Class<?> view, List<ViewFieldPlan> fields) {
        this.view = view;
        this.fields = fields;
        this.self = Type.getInternalName(view) + "$LeatView";
    }

    static byte[] write(Class<?> view, List<ViewFieldPlan> fields) {
        return new ViewWriter(view, fields).write();
    }

    private byte[] write() {
        int access = ACC_PUBLIC | ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC;
        classWriter.visit(V17, access, self, null, BASE, new String[] {Type.getInternalName(view)});
        constructor();
        for (ViewFieldPlan field : fields) {
            for (Method accessor : field.accessors()) {
                accessor(field, accessor);
            }
        }
        describe();
        classWriter.visitEnd();
        return classWriter.toByteArray();
    }

    private void constructor() {
        MethodVisitor code = classWriter.visitMethod(ACC_PUBLIC, "<init>", SHAPE, null, null);
        code.visitCode();
        code.visitVarInsn(ALOAD, 0);
        code.visitVarInsn(ALOAD, 1);
        code.visitMethodInsn(INVOKESPECIAL, BASE, "<init>", SHAPE, false);
        end(code, RETURN);
    }

    private void accessor(ViewFieldPlan field, Method accessor) {
        MethodVisitor code =
                classWriter.visitMethod(ACC_PUBLIC, accessor.getName(), Type.getMethodDescriptor(accessor), null, null);
        code.visitCode();
        if (accessor.getParameterCount() == 0) {
            read(code, field);
            end(code, Type.getType(field.type()).getOpcode(IRETURN));
        } else {
            write(code, field);
            boolean fluent = accessor.getReturnType() != void.class;
            if (fluent) {
                code.visitVarInsn(ALOAD, 0);
            }
            end(code, fluent ? ARETURN : RETURN);
        }
    }

    /** Stack: nothing -> value. */
    private void read(MethodVisitor code, ViewFieldPlan field) {
        code.visitVarInsn(ALOAD, 0);
        if (field.type().isPrimitive()) {
            window(code, "recordMemory");
            code.visitLdcInsn(field.offset());
            PrimitiveForm.of(field.type()).get(code, Names.UNSAFE_BUFFER);
            return;
        }
        String result = Type.getDescriptor(field.type());
        place(code, field);
        String form = field.form();
        String name = field.isVariable() ? form.toLowerCase(Locale.ROOT) : "fixed" + form;
        code.visitMethodInsn(INVOKEVIRTUAL, self, name, placeDescriptor(field) + ")" + result, false);
    }

    private void write(MethodVisitor code, ViewFieldPlan field) {
        code.visitVarInsn(ALOAD, 0);
        if (field.type().isPrimitive()) {
            window(code, "recordTarget");
            code.visitLdcInsn(field.offset());
            code.visitVarInsn(Type.getType(field.type()).getOpcode(ILOAD), 1);
            PrimitiveForm.of(field.type()).put(code, Names.UNSAFE_BUFFER);
            return;
        }
        place(code, field);
        code.visitVarInsn(ALOAD, 1);
        String name = (field.isVariable() ? "put" : "putFixed") + field.form();
        String descriptor = placeDescriptor(field) + Type.getDescriptor(field.type()) + ")V";
        code.visitMethodInsn(INVOKEVIRTUAL, self, name, descriptor, false);
    }

    private void window(MethodVisitor code, String method) {
        code.visitMethodInsn(INVOKEVIRTUAL, self, method, "()L" + Names.UNSAFE_BUFFER + ";", false);
    }

    private static void place(MethodVisitor code, ViewFieldPlan field) {
        code.visitLdcInsn(field.index());
        if (!field.isVariable()) {
            code.visitLdcInsn(field.offset());
            code.visitLdcInsn(field.fixedLength());
        }
    }

    private static String placeDescriptor(ViewFieldPlan field) {
        return field.isVariable() ? "(I" : "(III";
    }

    private void describe() {
        MethodVisitor code = classWriter.visitMethod(ACC_PROTECTED, "describe", "(" + TEXT + ")V", null, null);
        code.visitCode();
        for (ViewFieldPlan field : fields) {
            code.visitVarInsn(ALOAD, 1);
            code.visitLdcInsn(field.name());
            read(code, field);
            box(code, field.type());
            String descriptor = "(" + TEXT + "Ljava/lang/String;L" + Names.OBJECT + ";)V";
            code.visitMethodInsn(INVOKESTATIC, BASE, "describe", descriptor, false);
        }
        end(code, RETURN);
    }

    private static void box(MethodVisitor code, Class<?> type) {
        if (type.isPrimitive()) {
            String box = Type.getInternalName(MethodType.methodType(type).wrap().returnType());
            String descriptor = "(" + Type.getDescriptor(type) + ")L" + box + ";";
            code.visitMethodInsn(INVOKESTATIC, box, "valueOf", descriptor, false);
        }
    }

    private static void end(MethodVisitor code, int opcode) {
        code.visitInsn(opcode);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
