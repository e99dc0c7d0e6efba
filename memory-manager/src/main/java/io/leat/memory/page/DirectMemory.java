package io.leat.memory.page;

import io.leat.memory.budget.MemoryBudgetException;
import io.leat.memory.event.MemoryEvents;
import io.leat.memory.host.DirectMemoryLimit;
import java.nio.ByteBuffer;

/** Where direct memory is obtained from the JVM. Stateless. */
final class DirectMemory {
    private static final int LARGE_BYTES = 1 << 20;
    private static final String ADVICE = "; raise " + DirectMemoryLimit.FLAG + " or make the pool smaller";

    private DirectMemory() {}

    static ByteBuffer allocate(int bytes, String owner) {
        if (bytes >= LARGE_BYTES) {
            MemoryEvents.largeAllocation(owner, bytes);
        }
        try {
            return ByteBuffer.allocateDirect(bytes);
        } catch (OutOfMemoryError refused) {
            throw new MemoryBudgetException(
                    "the JVM refused direct memory: owner=" + owner + " asked=" + bytes + " jvm_limit="
                            + DirectMemoryLimit.bytes() + " reason=\"" + refused.getMessage() + "\"" + ADVICE,
                    refused);
        }
    }

    static void checkWithinLimit(long bytes, String owner) {
        long limitBytes = DirectMemoryLimit.bytes();
        if (bytes > limitBytes) {
            throw new MemoryBudgetException("the JVM gives less direct memory than the pool needs: owner=" + owner
                    + " asked=" + bytes + " jvm_limit=" + limitBytes + ADVICE);
        }
    }
}
