package io.leat.runtime.loop;

import static org.objectweb.asm.Opcodes.AALOAD;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.PUTSTATIC;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Writes the class file of a loop. In Java it would read, for map and filter before a sink:
 *
 * <pre>{@code
 * private static final Class<?> C0 = ..., C5 = ...; // what this class was made for, handed in as class data
 * private final Outcome outcome;
 * private final Object t0, t1, t2;
 *
 * public int run(cursor, assigner, generator, output, room, limit) {
 *     // After these casts the virtual machine knows the class of all it calls below, without a guess to be checked each
 *     // time. Only so can it see that a boxed number goes nowhere, and not make it.
 *     cursor = (RecordCursor) C0.cast(requireNonNull(cursor)); // assigner and generator too
 *     MapFunction map = (MapFunction) C3.cast(requireNonNull(t0)); // and so on
 *     int taken = 0, written = 0;
 *     try {
 *         while (taken < limit && room.getAsBoolean() && cursor.advance()) {
 *             taken++;
 *             Object record = cursor.current();
 *             long timestamp = assigner.extractTimestamp(record, cursor.timestamp());
 *             Object mapped = map.map(record); // catch (Exception e) { throw outcome.failed(0, record, e); }
 *             if (filter.filter(mapped)) { // and so on
 *                 writer.write(mapped, timestamp);
 *                 written++;
 *             }
 *             generator.onEvent(record, timestamp, output);
 *         }
 *     } finally {
 *         outcome.count(taken, written);
 *     }
 *     return taken;
 * }
 * }</pre>
 */
final class LoopCode {
    static final String SELF = "io/leat/runtime/loop/Loop$Generated";
    static final String OBJECT = "java/lang/Object";
    static final String CLASS_DESCRIPTOR = "Ljava/lang/Class;";
    static final String OUTCOME_DESCRIPTOR = Type.getDescriptor(RecordLoop.Outcome.class);
    private static final String LIST = "java/util/List";
    private static final String METHOD_HANDLES = "java/lang/invoke/MethodHandles";
    private static final String LOOKUP_DESCRIPTOR = "Ljava/lang/invoke/MethodHandles$Lookup;";
    private static final int PRIVATE_FINAL = ACC_PRIVATE | ACC_FINAL;

    private final List<LoopStep> steps;
    private final ClassWriter classWriter = new FrameWriter();

    private LoopCode(List<LoopStep> steps) {
        this.steps = steps;
    }

    /** The class file of a loop of {@code steps}. */
    static byte[] write(List<LoopStep> steps) {
        return new LoopCode(steps).write();
    }

    private byte[] write() {
        int access = ACC_PUBLIC | ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC;
        String loop = Type.getInternalName(RecordLoop.class);
        classWriter.visit(V17, access, SELF, null, OBJECT, new String[] {loop});
        exactClasses(RunCode.INPUTS + steps.size());
        constructor();
        MethodVisitor code = classWriter.visitMethod(
                ACC_PUBLIC, "run", Type.getMethodDescriptor(RecordLoop.class.getDeclaredMethods()[0]), null, null);
        code.visitCode();
        new RunCode(steps, code).write();
        code.visitMaxs(0, 0);
        code.visitEnd();
        classWriter.visitEnd();
        return classWriter.toByteArray();
    }

    /** {@code C0} and so on, from the list that is the class data. */
    private void exactClasses(int count) {
        MethodVisitor code = classWriter.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitCode();
        code.visitMethodInsn(INVOKESTATIC, METHOD_HANDLES, "lookup", "()" + LOOKUP_DESCRIPTOR, false);
        code.visitLdcInsn("_");
        code.visitLdcInsn(Type.getObjectType(LIST));
        code.visitMethodInsn(
                INVOKESTATIC,
                METHOD_HANDLES,
                "classData",
                "(" + LOOKUP_DESCRIPTOR + "Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;",
                false);
        code.visitTypeInsn(CHECKCAST, LIST);
        for (int i = 0; i < count; i++) {
            classWriter
                    .visitField(PRIVATE_FINAL | ACC_STATIC, "C" + i, CLASS_DESCRIPTOR, null, null)
                    .visitEnd();
            code.visitInsn(DUP);
            code.visitLdcInsn(i);
            code.visitMethodInsn(INVOKEINTERFACE, LIST, "get", "(I)Ljava/lang/Object;", true);
            code.visitTypeInsn(CHECKCAST, "java/lang/Class");
            code.visitFieldInsn(PUTSTATIC, SELF, "C" + i, CLASS_DESCRIPTOR);
        }
        code.visitInsn(POP);
        code.visitInsn(RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void constructor() {
        classWriter
                .visitField(PRIVATE_FINAL, "outcome", OUTCOME_DESCRIPTOR, null, null)
                .visitEnd();
        String descriptor = "(" + OUTCOME_DESCRIPTOR + "[Ljava/lang/Object;)V";
        MethodVisitor code = classWriter.visitMethod(ACC_PUBLIC, "<init>", descriptor, null, null);
        code.visitCode();
        code.visitVarInsn(ALOAD, 0);
        code.visitMethodInsn(INVOKESPECIAL, OBJECT, "<init>", "()V", false);
        code.visitVarInsn(ALOAD, 0);
        code.visitVarInsn(ALOAD, 1);
        code.visitFieldInsn(PUTFIELD, SELF, "outcome", OUTCOME_DESCRIPTOR);
        for (int i = 0; i < steps.size(); i++) {
            classWriter
                    .visitField(PRIVATE_FINAL, "t" + i, "Ljava/lang/Object;", null, null)
                    .visitEnd();
            code.visitVarInsn(ALOAD, 0);
            code.visitVarInsn(ALOAD, 2);
            code.visitLdcInsn(i);
            code.visitInsn(AALOAD);
            code.visitFieldInsn(PUTFIELD, SELF, "t" + i, "Ljava/lang/Object;");
        }
        code.visitInsn(RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** Pushes what is on the stack, as an object of exactly the class {@code C<number>}, and stores it. */
    static void storeExact(MethodVisitor code, int number, String type, int local) {
        code.visitMethodInsn(
                INVOKESTATIC, "java/util/Objects", "requireNonNull", "(Ljava/lang/Object;)Ljava/lang/Object;", false);
        code.visitVarInsn(ASTORE, local);
        code.visitFieldInsn(GETSTATIC, SELF, "C" + number, CLASS_DESCRIPTOR);
        code.visitVarInsn(ALOAD, local);
        code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/Class", "cast", "(Ljava/lang/Object;)Ljava/lang/Object;", false);
        code.visitTypeInsn(CHECKCAST, type);
        code.visitVarInsn(ASTORE, local);
    }

    /** Pushes the target of a step. */
    static void pushTarget(MethodVisitor code, int step) {
        code.visitVarInsn(ALOAD, 0);
        code.visitFieldInsn(GETFIELD, SELF, "t" + step, "Ljava/lang/Object;");
    }

    /** Finds frames without loading classes: where types differ, an object is all that is asked for. */
    private static final class FrameWriter extends ClassWriter {
        FrameWriter() {
            super(COMPUTE_FRAMES);
        }

        @Override
        protected String getCommonSuperClass(String one, String other) {
            return OBJECT;
        }
    }
}
