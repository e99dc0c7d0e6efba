package io.leat.connect.file.sink;

/**
 * Where the fields of a {@link FileSinkState} are. Integers are little-endian.
 *
 * <pre>
 *   0         4         8         12        16               24                32                40
 *  +---------+---------+---------+---------+----------------+-----------------+-----------------+-----------
 *  | version | subtask | paral-  | closed  |  next counter  |  open counter   |   open length   | closed ...
 *  |   (1)   |         | lelism  |  parts  |                |  (-1: none)     |     (bytes)     |
 *  +---------+---------+---------+---------+----------------+-----------------+-----------------+-----------
 *
 *  each closed part:
 *   0                8                 16
 *  +----------------+-----------------+
 *  |    counter     | length (bytes)  |
 *  +----------------+-----------------+
 * </pre>
 */
final class FileSinkStateLayout {
    static final int VERSION_1 = 1;

    static final int VERSION = 0;
    static final int SUBTASK = 4;
    static final int PARALLELISM = 8;
    static final int CLOSED_PARTS = 12;
    static final int NEXT_COUNTER = 16;
    static final int OPEN_COUNTER = 24;
    static final int OPEN_LENGTH = 32;
    static final int CLOSED = 40;

    static final int CLOSED_COUNTER = 0;
    static final int CLOSED_LENGTH = 8;
    static final int CLOSED_PART_BYTES = 16;

    private FileSinkStateLayout() {}

    static int closedPart(int index) {
        return CLOSED + index * CLOSED_PART_BYTES;
    }
}
