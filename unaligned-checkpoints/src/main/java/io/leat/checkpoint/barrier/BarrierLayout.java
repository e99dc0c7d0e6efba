package io.leat.checkpoint.barrier;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * The payload of a barrier frame. Little-endian; the frame's own header stands before it and says that it is a barrier.
 *
 * <pre>
 *  0       4       8       12      16      20
 *  +-------+-------+-------+-------+-------+
 *  | checkpoint id | timestamp ms  | flags |
 *  +-------+-------+-------+-------+-------+
 *
 *  flags: bit 0  FINAL: no data follows on any channel, the job ends when this checkpoint is complete
 * </pre>
 *
 * <p>A barrier becomes visible with its frame: the bytes below are written before the frame is committed, and never
 * change after.
 */
public final class BarrierLayout {
    /** Bytes of the payload. */
    public static final int LENGTH = 20;

    private static final int CHECKPOINT_ID_OFFSET = 0;
    private static final int TIMESTAMP_OFFSET = 8;
    private static final int FLAGS_OFFSET = 16;
    private static final int FINAL_FLAG = 1;

    private BarrierLayout() {}

    /**
     * Writes a barrier into a claimed frame.
     *
     * @param buffer where to
     * @param offset of the payload in the buffer; {@link #LENGTH} bytes are written
     * @param checkpointId at least 1
     * @param timestampMs when the coordinator triggered the checkpoint, epoch milliseconds
     * @param finalCheckpoint whether this is the last checkpoint of the job
     */
    public static void encode(
            MutableDirectBuffer buffer, int offset, long checkpointId, long timestampMs, boolean finalCheckpoint) {
        buffer.putLong(offset + CHECKPOINT_ID_OFFSET, checkpointId, LITTLE_ENDIAN);
        buffer.putLong(offset + TIMESTAMP_OFFSET, timestampMs, LITTLE_ENDIAN);
        buffer.putInt(offset + FLAGS_OFFSET, finalCheckpoint ? FINAL_FLAG : 0, LITTLE_ENDIAN);
    }

    /** The checkpoint that the barrier at {@code offset} belongs to. */
    public static long checkpointId(DirectBuffer buffer, int offset) {
        return buffer.getLong(offset + CHECKPOINT_ID_OFFSET, LITTLE_ENDIAN);
    }

    /** When that checkpoint was triggered, epoch milliseconds. */
    public static long timestampMs(DirectBuffer buffer, int offset) {
        return buffer.getLong(offset + TIMESTAMP_OFFSET, LITTLE_ENDIAN);
    }

    /** Whether that checkpoint is the last of the job. */
    public static boolean isFinal(DirectBuffer buffer, int offset) {
        return (buffer.getInt(offset + FLAGS_OFFSET, LITTLE_ENDIAN) & FINAL_FLAG) != 0;
    }
}
