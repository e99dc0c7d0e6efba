package io.leat.connect.file.source;

/**
 * Where the fields of a {@link FileSplit} are, version 1. Integers are little-endian; the file name is UTF-8 and goes to
 * the end.
 *
 * <pre>
 *   0         4         8                  16                  24                  32
 *  +---------+---------+-------------------+-------------------+-------------------+------------
 *  |  index  |  pass   |     sizeBytes     |      offset       |       line        | file name ...
 *  +---------+---------+-------------------+-------------------+-------------------+------------
 * </pre>
 */
final class FileSplitLayout {
    static final int VERSION = 1;
    static final int INDEX = 0;
    static final int PASS = 4;
    static final int SIZE_BYTES = 8;
    static final int OFFSET = 16;
    static final int LINE = 24;
    static final int FILE_NAME = 32;

    private FileSplitLayout() {}
}
