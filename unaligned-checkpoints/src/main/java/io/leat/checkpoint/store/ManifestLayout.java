package io.leat.checkpoint.store;

import java.nio.ByteBuffer;

/**
 * The body of a manifest, inside an {@link EnvelopeLayout}. Little-endian, names in UTF-8, lengths in bytes.
 *
 * <pre>
 *  header
 *  0       4       8       12      16      20      24      28
 *  +-------+-------+-------+-------+-------+-------+-------+---- - - ----+
 *  | checkpoint id | timestamp ms  | flags | vert. |name l.| job name    |
 *  +-------+-------+-------+-------+-------+-------+-------+---- - - ----+
 *  flags: bit 0  FINISHED: the job had read all its input
 *
 *  then, so many times as there are vertices
 *  0       4       8       12      16
 *  +-------+-------+-------+-------+---- - - ----+
 *  | paral.|max p. | files | uid l.| uid         |
 *  +-------+-------+-------+-------+---- - - ----+
 *
 *  followed by its files, by subtask; a subtask without state has none
 *  0       4       8       12      16      20
 *  +-------+-------+-------+-------+-------+---- - - ----+
 *  |subtask|    length     |crc32c |name l.| file name   |
 *  +-------+-------+-------+-------+-------+---- - - ----+
 * </pre>
 */
final class ManifestLayout {
    /** {@code LEATMETA}. */
    static final long MAGIC = 0x4154454D5441454CL;

    static final int VERSION = 1;
    static final int HEADER_LENGTH = 28;
    static final int VERTEX_LENGTH = 16;
    static final int FILE_LENGTH = 20;

    private static final int FINISHED_FLAG = 1;

    private static final int CHECKPOINT_ID_OFFSET = 0;
    private static final int TIMESTAMP_OFFSET = 8;
    private static final int FLAGS_OFFSET = 16;
    static final int VERTEX_COUNT_OFFSET = 20;
    static final int JOB_NAME_LENGTH_OFFSET = 24;

    private static final int PARALLELISM_OFFSET = 0;
    private static final int MAX_PARALLELISM_OFFSET = 4;
    private static final int FILE_COUNT_OFFSET = 8;
    private static final int UID_LENGTH_OFFSET = 12;

    private static final int SUBTASK_OFFSET = 0;
    private static final int LENGTH_OFFSET = 4;
    private static final int CRC_OFFSET = 12;
    private static final int FILE_NAME_LENGTH_OFFSET = 16;

    private ManifestLayout() {}

    static ByteBuffer header(Manifest manifest, int jobNameLength) {
        return EnvelopeLayout.piece(HEADER_LENGTH)
                .putLong(CHECKPOINT_ID_OFFSET, manifest.checkpointId())
                .putLong(TIMESTAMP_OFFSET, manifest.timestampMs())
                .putInt(FLAGS_OFFSET, manifest.finished() ? FINISHED_FLAG : 0)
                .putInt(VERTEX_COUNT_OFFSET, manifest.vertices().size())
                .putInt(JOB_NAME_LENGTH_OFFSET, jobNameLength);
    }

    static long checkpointId(ByteBuffer header) {
        return header.getLong(CHECKPOINT_ID_OFFSET);
    }

    static long timestampMs(ByteBuffer header) {
        return header.getLong(TIMESTAMP_OFFSET);
    }

    static boolean finished(ByteBuffer header) {
        return (header.getInt(FLAGS_OFFSET) & FINISHED_FLAG) != 0;
    }

    static int vertexCount(ByteBuffer header) {
        return header.getInt(VERTEX_COUNT_OFFSET);
    }

    static int jobNameLength(ByteBuffer header) {
        return header.getInt(JOB_NAME_LENGTH_OFFSET);
    }

    static ByteBuffer vertex(CheckpointedVertex vertex, int fileCount, int uidLength) {
        return EnvelopeLayout.piece(VERTEX_LENGTH)
                .putInt(PARALLELISM_OFFSET, vertex.parallelism())
                .putInt(MAX_PARALLELISM_OFFSET, vertex.maxParallelism())
                .putInt(FILE_COUNT_OFFSET, fileCount)
                .putInt(UID_LENGTH_OFFSET, uidLength);
    }

    static int parallelism(ByteBuffer vertex) {
        return vertex.getInt(PARALLELISM_OFFSET);
    }

    static int maxParallelism(ByteBuffer vertex) {
        return vertex.getInt(MAX_PARALLELISM_OFFSET);
    }

    static int fileCount(ByteBuffer vertex) {
        return vertex.getInt(FILE_COUNT_OFFSET);
    }

    static int uidLength(ByteBuffer vertex) {
        return vertex.getInt(UID_LENGTH_OFFSET);
    }

    static ByteBuffer file(int subtask, FileSeal seal, int nameLength) {
        return EnvelopeLayout.piece(FILE_LENGTH)
                .putInt(SUBTASK_OFFSET, subtask)
                .putLong(LENGTH_OFFSET, seal.length())
                .putInt(CRC_OFFSET, seal.crc32c())
                .putInt(FILE_NAME_LENGTH_OFFSET, nameLength);
    }

    static int subtask(ByteBuffer file) {
        return file.getInt(SUBTASK_OFFSET);
    }

    static FileSeal seal(ByteBuffer file) {
        return new FileSeal(file.getLong(LENGTH_OFFSET), file.getInt(CRC_OFFSET));
    }

    static int fileNameLength(ByteBuffer file) {
        return file.getInt(FILE_NAME_LENGTH_OFFSET);
    }
}
