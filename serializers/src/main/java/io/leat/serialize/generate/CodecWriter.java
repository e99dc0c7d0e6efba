package io.leat.serialize.generate;

import static org.objectweb.asm.Opcodes.AALOAD;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import io.leat.serialize.codec.Codec;
import java.util.function.Consumer;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Writes the class file of a codec: its fields, its constructor and the frames of its methods. */
final class CodecWriter {
    static final String SUFFIX = "$LeatCodec";

    private final CompositePlan plan;
    private final String self;
    private final ClassWriter classWriter;

    private CodecWriter(CompositePlan plan) {
        this.plan = plan;
        this.self = Type.getInternalName(plan.type()) + SUFFIX;
        this.classWriter = new FrameWriter();
    }

    static byte[] write(CompositePlan plan) {
        return new CodecWriter(plan).write();
    }

    private byte[] write() {
        EncodeCode encoding = new EncodeCode(plan, self);
        DecodeCode decoding = new DecodeCode(plan, self);
        int access = ACC_PUBLIC | ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC;
        classWriter.visit(V17, access, self, null, Names.OBJECT, new String[] {Names.CODEC});
        constructor();
        method("fixedLength", "()I", code -> {
            code.visitLdcInsn(plan.isFixedLength() ? plan.variableOffset() : Codec.VARIABLE);
            code.visitInsn(IRETURN);
        });
        method("maxLength", "(L" + Names.OBJECT + ";)I", encoding::maxLength);
        method("encode", Names.ENCODE, encoding::encode);
        method("decode", Names.DECODE, decoding::decode);
        method("newReuse", "()L" + Names.OBJECT + ";", decoding::newReuse);
        method("retire", "(L" + Names.OBJECT + ";)V", code -> RetireCode.write(code, plan));
        classWriter.visitEnd();
        return classWriter.toByteArray();
    }

    /** Takes the codecs of all fields, by the index of the field; those of fixed and boxed fields are not looked at. */
    private void constructor() {
        MethodVisitor code =
                classWriter.visitMethod(ACC_PUBLIC, "<init>", "([" + Names.CODEC_DESCRIPTOR + ")V", null, null);
        code.visitCode();
        code.visitVarInsn(ALOAD, 0);
        code.visitMethodInsn(INVOKESPECIAL, Names.OBJECT, "<init>", "()V", false);
        for (int index = 0; index < plan.fields().size(); index++) {
            FieldPlan field = plan.fields().get(index);
            if (!field.isInPlace()) {
                CodecCall call = new CodecCall(self, field, index);
                classWriter
                        .visitField(ACC_PRIVATE | ACC_FINAL, call.fieldName(), call.fieldDescriptor(), null, null)
                        .visitEnd();
                code.visitVarInsn(ALOAD, 0);
                code.visitVarInsn(ALOAD, 1);
                code.visitLdcInsn(index);
                code.visitInsn(AALOAD);
                code.visitTypeInsn(CHECKCAST, call.fieldClass());
                code.visitFieldInsn(PUTFIELD, self, call.fieldName(), call.fieldDescriptor());
            }
        }
        code.visitInsn(RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void method(String name, String descriptor, Consumer<MethodVisitor> body) {
        MethodVisitor code = classWriter.visitMethod(ACC_PUBLIC, name, descriptor, null, null);
        code.visitCode();
        body.accept(code);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** Computes frames without loading the classes it meets: where two types meet, Object is enough. */
    private static final class FrameWriter extends ClassWriter {
        FrameWriter() {
            super(COMPUTE_FRAMES);
        }

        @Override
        protected String getCommonSuperClass(String first, String second) {
            return Names.OBJECT;
        }
    }
}
