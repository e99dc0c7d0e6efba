package io.leat.serialize.generate;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;

import org.objectweb.asm.MethodVisitor;

/**
 * The instructions that call the codec of a field, which generated code keeps in a field of its own. The codec of texts
 * is called as the class that it is; the others, classes without a name, by the interface.
 */
final class CodecCall {
    private static final String TEXT_MAX_LENGTH = "(Ljava/lang/String;)I";
    private static final String TEXT_ENCODE = "(Ljava/lang/String;L" + Names.MUTABLE_BUFFER + ";I)I";
    private static final String TEXT_DECODE = "(L" + Names.BUFFER + ";IILjava/lang/String;)Ljava/lang/String;";

    private final String self;
    private final boolean text;
    private final String name;

    CodecCall(String self, FieldPlan field, int index) {
        this.self = self;
        this.text = field.isString();
        this.name = "codec" + index;
    }

    /** The field of the generated class that holds the codec. */
    String fieldName() {
        return name;
    }

    /** Its descriptor. */
    String fieldDescriptor() {
        return "L" + fieldClass() + ";";
    }

    /** Its class. */
    String fieldClass() {
        return text ? Names.STRING_CODEC : Names.CODEC;
    }

    /** Stack: nothing -> codec. */
    void loadCodec(MethodVisitor code) {
        code.visitVarInsn(ALOAD, 0);
        code.visitFieldInsn(GETFIELD, self, name, fieldDescriptor());
    }

    /** Stack: nothing -> the value in a local variable. */
    void loadValue(MethodVisitor code, int variable) {
        code.visitVarInsn(ALOAD, variable);
        cast(code);
    }

    /** Makes what is on the stack an argument of the codec. */
    void cast(MethodVisitor code) {
        if (text) {
            code.visitTypeInsn(CHECKCAST, "java/lang/String");
        }
    }

    /** Stack: codec, value -> int. */
    void maxLength(MethodVisitor code) {
        call(code, "maxLength", "(L" + Names.OBJECT + ";)I", TEXT_MAX_LENGTH);
    }

    /** Stack: codec, value, buffer, offset -> int. */
    void encode(MethodVisitor code) {
        call(code, "encode", Names.ENCODE, TEXT_ENCODE);
    }

    /** Stack: codec, buffer, offset, length, reuse -> value. */
    void decode(MethodVisitor code) {
        call(code, "decode", Names.DECODE, TEXT_DECODE);
    }

    private void call(MethodVisitor code, String method, String descriptor, String textDescriptor) {
        if (text) {
            code.visitMethodInsn(INVOKEVIRTUAL, Names.STRING_CODEC, method, textDescriptor, false);
        } else {
            code.visitMethodInsn(INVOKEINTERFACE, Names.CODEC, method, descriptor, true);
        }
    }
}
