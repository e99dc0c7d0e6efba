package io.leat.runtime.loop;

import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IF_ICMPGE;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.LLOAD;
import static org.objectweb.asm.Opcodes.LSTORE;

import io.leat.api.eventtime.TimestampAssigner;
import io.leat.api.eventtime.WatermarkGenerator;
import io.leat.api.source.RecordCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Writes the body of {@code run}; {@link LoopCode} has it in Java. */
final class RunCode {
    /** Cursor, assigner and generator have exact classes too, before those of the steps. */
    static final int INPUTS = 3;

    private static final int CURSOR = 1;
    private static final int ASSIGNER = 2;
    private static final int GENERATOR = 3;
    private static final int OUTPUT = 4;
    private static final int ROOM = 5;
    private static final int LIMIT = 6;
    private static final int TAKEN = 7;
    private static final int WRITTEN = 8;
    private static final int RECORD = 9;
    private static final int TIMESTAMP = 10;
    private static final int FAILURE = 12;
    private static final int FIRST_TARGET = 13;
    private static final int NO_RECORD = 0;
    private static final String EXCEPTION = "java/lang/Exception";
    private static final String FAILED = "(ILjava/lang/Object;Ljava/lang/Exception;)Ljava/lang/RuntimeException;";

    private final List<LoopStep> steps;
    private final MethodVisitor code;
    private final Label loop = new Label();
    private final Label nextRecord = new Label();
    private final Label end = new Label();
    private final List<Runnable> handlers = new ArrayList<>();

    RunCode(List<LoopStep> steps, MethodVisitor code) {
        this.steps = steps;
        this.code = code;
    }

    void write() {
        exactTypes();
        zero(TAKEN);
        zero(WRITTEN);
        code.visitLabel(loop);
        takeRecord();
        int record = RECORD;
        for (int i = 0; i < steps.size(); i++) {
            record = step(i, record);
        }
        code.visitLabel(nextRecord);
        code.visitVarInsn(ALOAD, GENERATOR);
        code.visitVarInsn(ALOAD, RECORD);
        code.visitVarInsn(LLOAD, TIMESTAMP);
        code.visitVarInsn(ALOAD, OUTPUT);
        call(WatermarkGenerator.class, "onEvent", "(Ljava/lang/Object;JLio/leat/api/eventtime/WatermarkOutput;)V");
        code.visitJumpInsn(GOTO, loop);
        handlers.forEach(Runnable::run);
        finish();
    }

    private void exactTypes() {
        code.visitVarInsn(ALOAD, CURSOR);
        LoopCode.storeExact(code, 0, Type.getInternalName(RecordCursor.class), CURSOR);
        code.visitVarInsn(ALOAD, ASSIGNER);
        LoopCode.storeExact(code, 1, Type.getInternalName(TimestampAssigner.class), ASSIGNER);
        code.visitVarInsn(ALOAD, GENERATOR);
        LoopCode.storeExact(code, 2, Type.getInternalName(WatermarkGenerator.class), GENERATOR);
        for (int i = 0; i < steps.size(); i++) {
            LoopCode.pushTarget(code, i);
            LoopCode.storeExact(
                    code, INPUTS + i, Type.getInternalName(steps.get(i).type()), FIRST_TARGET + i);
        }
    }

    private void zero(int local) {
        code.visitInsn(ICONST_0);
        code.visitVarInsn(ISTORE, local);
    }

    private void takeRecord() {
        code.visitVarInsn(ILOAD, TAKEN);
        code.visitVarInsn(ILOAD, LIMIT);
        code.visitJumpInsn(IF_ICMPGE, end);
        code.visitVarInsn(ALOAD, ROOM);
        call(BooleanSupplier.class, "getAsBoolean", "()Z");
        code.visitJumpInsn(IFEQ, end);
        guarded(RecordLoop.Outcome.READING, NO_RECORD, EXCEPTION, () -> {
            code.visitVarInsn(ALOAD, CURSOR);
            call(RecordCursor.class, "advance", "()Z");
            code.visitJumpInsn(IFEQ, end);
            code.visitIincInsn(TAKEN, 1);
            code.visitVarInsn(ALOAD, CURSOR);
            call(RecordCursor.class, "current", "()Ljava/lang/Object;");
            code.visitVarInsn(ASTORE, RECORD);
            code.visitVarInsn(ALOAD, CURSOR);
            call(RecordCursor.class, "timestamp", "()J");
            code.visitVarInsn(LSTORE, TIMESTAMP);
        });
        guarded(RecordLoop.Outcome.TIMESTAMP, RECORD, "java/lang/RuntimeException", () -> {
            code.visitVarInsn(ALOAD, ASSIGNER);
            code.visitVarInsn(ALOAD, RECORD);
            code.visitVarInsn(LLOAD, TIMESTAMP);
            call(TimestampAssigner.class, "extractTimestamp", "(Ljava/lang/Object;J)J");
            code.visitVarInsn(LSTORE, TIMESTAMP);
        });
    }

    /** Answers where the next step finds its record. */
    private int step(int number, int record) {
        LoopStep step = steps.get(number);
        // Each mapped record has a place of its own, so that a failure names the record that the step was given.
        int mapped = FIRST_TARGET + steps.size() + number;
        switch (step.kind()) {
            case MAP -> {
                guarded(number, record, EXCEPTION, () -> {
                    push(number, record);
                    call(step.type(), "map", "(Ljava/lang/Object;)Ljava/lang/Object;");
                });
                code.visitVarInsn(ASTORE, mapped);
                return mapped;
            }
            case FILTER -> {
                guarded(number, record, EXCEPTION, () -> {
                    push(number, record);
                    call(step.type(), "filter", "(Ljava/lang/Object;)Z");
                });
                code.visitJumpInsn(IFEQ, nextRecord);
            }
            case WRITE -> {
                guarded(number, record, EXCEPTION, () -> handOver(number, record, "write"));
                code.visitIincInsn(WRITTEN, 1);
            }
            case ACCEPT -> handOver(number, record, "accept");
        }
        return record;
    }

    private void push(int number, int record) {
        code.visitVarInsn(ALOAD, FIRST_TARGET + number);
        code.visitVarInsn(ALOAD, record);
    }

    private void handOver(int number, int record, String method) {
        push(number, record);
        code.visitVarInsn(LLOAD, TIMESTAMP);
        call(steps.get(number).type(), method, "(Ljava/lang/Object;J)V");
    }

    private void call(Class<?> type, String method, String descriptor) {
        code.visitMethodInsn(INVOKEINTERFACE, Type.getInternalName(type), method, descriptor, true);
    }

    /** {@code body}; behind the loop, what is thrown there is told and replaced by what it is told to be. */
    private void guarded(int step, int record, String exception, Runnable body) {
        Label from = new Label();
        Label to = new Label();
        Label handler = new Label();
        code.visitTryCatchBlock(from, to, handler, exception);
        code.visitLabel(from);
        body.run();
        code.visitLabel(to);
        handlers.add(() -> {
            code.visitLabel(handler);
            code.visitVarInsn(ASTORE, FAILURE);
            pushOutcome();
            code.visitLdcInsn(step);
            if (record == NO_RECORD) {
                code.visitInsn(ACONST_NULL);
            } else {
                code.visitVarInsn(ALOAD, record);
            }
            code.visitVarInsn(ALOAD, FAILURE);
            call(RecordLoop.Outcome.class, "failed", FAILED);
            code.visitInsn(ATHROW);
        });
    }

    private void finish() {
        Label thrown = new Label();
        code.visitLabel(thrown);
        code.visitTryCatchBlock(loop, thrown, thrown, null);
        code.visitVarInsn(ASTORE, FAILURE);
        count();
        code.visitVarInsn(ALOAD, FAILURE);
        code.visitInsn(ATHROW);
        code.visitLabel(end);
        count();
        code.visitVarInsn(ILOAD, TAKEN);
        code.visitInsn(IRETURN);
    }

    private void count() {
        pushOutcome();
        code.visitVarInsn(ILOAD, TAKEN);
        code.visitVarInsn(ILOAD, WRITTEN);
        call(RecordLoop.Outcome.class, "count", "(II)V");
    }

    private void pushOutcome() {
        code.visitVarInsn(ALOAD, 0);
        code.visitFieldInsn(GETFIELD, LoopCode.SELF, "outcome", LoopCode.OUTCOME_DESCRIPTOR);
    }
}
