package io.leat.serialize.generate;

import static java.lang.invoke.MethodType.methodType;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import io.leat.serialize.sbe.SbeAccess;
import io.leat.serialize.sbe.SbeShape;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.function.Consumer;
import org.agrona.DirectBuffer;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Writes the class that calls the methods of one SBE decoder class. */
public final class SbeWriter {
    private static final ClassValue<SbeAccess> KNOWN = new ClassValue<>() {
        @Override
        protected SbeAccess computeValue(Class<?> decoder) {
            return generate(decoder);
        }
    };

    private static final String OF_OBJECT = "(L" + Names.OBJECT + ";)";
    private static final String WRAP = "(L" + Names.BUFFER + ";III)";

    private final String decoder;
    private final ClassWriter classWriter = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    private SbeWriter(String decoder) {
        this.decoder = decoder;
    }

    /** Access to the methods of a class that has the {@link SbeShape shape} of a decoder. */
    public static SbeAccess accessTo(Class<?> decoder) {
        return KNOWN.get(decoder);
    }

    private static SbeAccess generate(Class<?> decoder) {
        try {
            String wrapResult =
                    Type.getDescriptor(decoder.getMethod("wrap", DirectBuffer.class, int.class, int.class, int.class)
                            .getReturnType());
            byte[] classFile = new SbeWriter(Type.getInternalName(decoder)).write(wrapResult);
            Lookup generated = CodecHost.define(decoder, classFile);
            return (SbeAccess) generated
                    .findConstructor(generated.lookupClass(), methodType(void.class))
                    .asType(methodType(SbeAccess.class))
                    .invokeExact();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("type=" + decoder.getName() + " could not be reached from next to it", e);
        }
    }

    private byte[] write(String wrapResult) {
        int access = ACC_PUBLIC | ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC;
        String self = decoder + "$LeatAccess";
        classWriter.visit(V17, access, self, null, Names.OBJECT, new String[] {Type.getInternalName(SbeAccess.class)});
        method("<init>", "()V", RETURN, code -> {
            code.visitVarInsn(ALOAD, 0);
            code.visitMethodInsn(INVOKESPECIAL, Names.OBJECT, "<init>", "()V", false);
        });
        method("create", "()L" + Names.OBJECT + ";", ARETURN, code -> {
            code.visitTypeInsn(NEW, decoder);
            code.visitInsn(DUP);
            code.visitMethodInsn(INVOKESPECIAL, decoder, "<init>", "()V", false);
        });
        call("buffer", "L" + Names.BUFFER + ";", ARETURN);
        call("offset", "I", IRETURN);
        call("sbeDecodedLength", "I", IRETURN);
        field(SbeShape.BLOCK_LENGTH_FIELD);
        field(SbeShape.VERSION_FIELD);
        wrap(wrapResult);
        classWriter.visitEnd();
        return classWriter.toByteArray();
    }

    private void call(String name, String result, int returning) {
        method(name, OF_OBJECT + result, returning, code -> {
            loadDecoder(code);
            code.visitMethodInsn(INVOKEVIRTUAL, decoder, name, "()" + result, false);
        });
    }

    private void field(String name) {
        method(name, OF_OBJECT + "I", IRETURN, code -> {
            loadDecoder(code);
            code.visitFieldInsn(GETFIELD, decoder, name, "I");
        });
    }

    private void wrap(String wrapResult) {
        method("wrap", "(L" + Names.OBJECT + ";" + WRAP.substring(1) + "V", RETURN, code -> {
            loadDecoder(code);
            code.visitVarInsn(ALOAD, 2);
            code.visitVarInsn(ILOAD, 3);
            code.visitVarInsn(ILOAD, 4);
            code.visitVarInsn(ILOAD, 5);
            code.visitMethodInsn(INVOKEVIRTUAL, decoder, "wrap", WRAP + wrapResult, false);
            if (!wrapResult.equals("V")) {
                code.visitInsn(POP);
            }
        });
    }

    private void loadDecoder(MethodVisitor code) {
        code.visitVarInsn(ALOAD, 1);
        code.visitTypeInsn(CHECKCAST, decoder);
    }

    private void method(String name, String descriptor, int returning, Consumer<MethodVisitor> body) {
        MethodVisitor code = classWriter.visitMethod(ACC_PUBLIC, name, descriptor, null, null);
        code.visitCode();
        body.accept(code);
        code.visitInsn(returning);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
