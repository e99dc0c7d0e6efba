package io.leat.runtime.operator;

import java.nio.ByteBuffer;
import java.util.List;

/** Watermarks as bytes in checkpoints: 8 bytes, big-endian. */
public final class Watermarks {
    private Watermarks() {}

    /** A watermark as bytes. */
    public static byte[] toBytes(long watermark) {
        return ByteBuffer.allocate(Long.BYTES).putLong(watermark).array();
    }

    /** The lowest of what old subtasks wrote, or {@link Long#MIN_VALUE} where there is nothing. */
    public static long lowest(List<byte[]> snapshots) {
        long lowest = Long.MAX_VALUE;
        for (byte[] snapshot : snapshots) {
            if (snapshot.length != Long.BYTES) {
                throw new EngineFailure("a watermark in the checkpoint has " + snapshot.length + " bytes instead of "
                        + Long.BYTES + ": the checkpoint was not written by this version; start from another one");
            }
            lowest = Math.min(lowest, ByteBuffer.wrap(snapshot).getLong());
        }
        return snapshots.isEmpty() ? Long.MIN_VALUE : lowest;
    }
}
