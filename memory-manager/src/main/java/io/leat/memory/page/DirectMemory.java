package io.leat.memory.page;

import io.leat.memory.budget.MemoryBudgetException;
import java.lang.reflect.InvocationTargetException;
import java.nio.ByteBuffer;

/** Where direct memory is obtained from the JVM, and what the JVM is ready to give. */
final class DirectMemory {
    private static final String ADVICE = "; raise -XX:MaxDirectMemorySize or make the pool smaller";

    private DirectMemory() {}

    static ByteBuffer allocate(int bytes, String owner) {
        try {
            return ByteBuffer.allocateDirect(bytes);
        } catch (OutOfMemoryError refused) {
            throw new MemoryBudgetException(
                    "the JVM refused direct memory: owner=" + owner + " asked=" + bytes + " jvm_limit=" + limitBytes()
                            + " reason=\"" + refused.getMessage() + "\"" + ADVICE,
                    refused);
        }
    }

    static void checkWithinLimit(long bytes, String owner) {
        long limitBytes = limitBytes();
        if (bytes > limitBytes) {
            throw new MemoryBudgetException("the JVM gives less direct memory than the pool needs: owner=" + owner
                    + " asked=" + bytes + " jvm_limit=" + limitBytes + ADVICE);
        }
    }

    /** The limit as the JVM worked it out: the flag where it is given, else the maximum heap. */
    static long limitBytes() {
        try {
            return (long) Class.forName("jdk.internal.misc.VM")
                    .getMethod("maxDirectMemory")
                    .invoke(null);
        } catch (ClassNotFoundException | NoSuchMethodException | IllegalAccessException refused) {
            throw new IllegalStateException(
                    "the limit of direct memory cannot be read; start the JVM with"
                            + " --add-exports java.base/jdk.internal.misc=ALL-UNNAMED",
                    refused);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException("the limit of direct memory cannot be read", failed.getCause());
        }
    }
}
