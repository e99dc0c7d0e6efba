package io.leat.runtime.exchange;

/**
 * The payloads of the frames between subtasks. Little-endian.
 *
 * <pre>
 *   RECORD        0       8
 *                 +-------+----------------------+
 *                 | time  | the record's codec   |
 *                 +-------+----------------------+
 *   WATERMARK     +-------+
 *                 | time  |
 *                 +-------+
 *   BARRIER       see BarrierLayout
 *   END_OF_DATA   empty
 * </pre>
 *
 * <p>{@code time} is event time in ms; a record without one carries
 * {@link io.leat.api.eventtime.TimestampAssigner#NO_TIMESTAMP}. The key group of a keyed record stands in the frame's
 * header. A frame is published by its channel; nothing here is read before.
 */
public final class RecordLayout {
    /** The frame holds a record. */
    public static final byte RECORD = 1;

    /** The frame holds a watermark. */
    public static final byte WATERMARK = 2;

    /** The frame is a checkpoint's barrier. */
    public static final byte BARRIER = 3;

    /** The channel carries no record or watermark after this frame; barriers may follow. */
    public static final byte END_OF_DATA = 4;

    /** Where the time stands. */
    public static final int TIME_OFFSET = 0;

    /** Where the record stands. */
    public static final int RECORD_OFFSET = Long.BYTES;

    private RecordLayout() {}
}
