package io.leat.checkpoint.store;

import java.nio.ByteBuffer;

/**
 * The body of a file that holds the snapshot of one subtask, inside an {@link EnvelopeLayout}. Little-endian, names in
 * UTF-8, lengths in bytes.
 *
 * <pre>
 *  header
 *  0       4       8       12      16      20
 *  +-------+-------+-------+-------+-------+---- - - ----+
 *  | checkpoint id |subtask| parts | uid l.| vertex uid  |
 *  +-------+-------+-------+-------+-------+---- - - ----+
 *
 *  then, so many times as there are parts, ordered by name
 *  0       4       8       12
 *  +-------+-------+-------+---- - - ----+---- - - ----+
 *  |name l.|  data length  | name        | data        |
 *  +-------+-------+-------+---- - - ----+---- - - ----+
 * </pre>
 */
final class SnapshotFileLayout {
    /** {@code LEATSNAP}. */
    static final long MAGIC = 0x50414E535441454CL;

    static final int VERSION = 1;
    static final int HEADER_LENGTH = 20;
    static final int PART_HEADER_LENGTH = 12;

    private static final int CHECKPOINT_ID_OFFSET = 0;
    private static final int SUBTASK_OFFSET = 8;
    private static final int PART_COUNT_OFFSET = 12;
    private static final int UID_LENGTH_OFFSET = 16;
    private static final int NAME_LENGTH_OFFSET = 0;
    private static final int DATA_LENGTH_OFFSET = 4;

    private SnapshotFileLayout() {}

    static ByteBuffer header(long checkpointId, int subtask, int partCount, int uidLength) {
        return EnvelopeLayout.piece(HEADER_LENGTH)
                .putLong(CHECKPOINT_ID_OFFSET, checkpointId)
                .putInt(SUBTASK_OFFSET, subtask)
                .putInt(PART_COUNT_OFFSET, partCount)
                .putInt(UID_LENGTH_OFFSET, uidLength);
    }

    static long checkpointId(ByteBuffer header) {
        return header.getLong(CHECKPOINT_ID_OFFSET);
    }

    static int subtask(ByteBuffer header) {
        return header.getInt(SUBTASK_OFFSET);
    }

    static int partCount(ByteBuffer header) {
        return header.getInt(PART_COUNT_OFFSET);
    }

    static int uidLength(ByteBuffer header) {
        return header.getInt(UID_LENGTH_OFFSET);
    }

    static ByteBuffer partHeader(int nameLength, long dataLength) {
        return EnvelopeLayout.piece(PART_HEADER_LENGTH)
                .putInt(NAME_LENGTH_OFFSET, nameLength)
                .putLong(DATA_LENGTH_OFFSET, dataLength);
    }

    static int nameLength(ByteBuffer partHeader) {
        return partHeader.getInt(NAME_LENGTH_OFFSET);
    }

    static long dataLength(ByteBuffer partHeader) {
        return partHeader.getLong(DATA_LENGTH_OFFSET);
    }
}
