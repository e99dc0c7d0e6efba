package io.leat.state.snapshot;

/**
 * Offsets in a snapshot of keyed state; the grammar is in the package's description.
 *
 * <pre>
 *  header
 *   0             8         12              16            20           24       28         32
 *   +-------------+---------+---------------+-------------+------------+--------+----------+
 *   | "LEATKEYS"  | version | max           | first group | last group | states | sections |
 *   |             |         | parallelism   |             |            |        |          |
 *   +-------------+---------+---------------+-------------+------------+--------+----------+
 *  state                                      section
 *   0             4             8              0           4       8               16
 *   +-------------+-------------+-----..       +-----------+-------+---------------+-----..
 *   | name length | type length | name, type   | key group | parts | length        | parts
 *   +-------------+-------------+-----..       +-----------+-------+---------------+-----..
 *  part
 *   0       4         8
 *   +-------+---------+-----..
 *   | table | entries | entries
 *   +-------+---------+-----..
 *  entry
 *   0           8              16             24           28             32
 *   +-----------+--------------+--------------+------------+--------------+-----..
 *   | key hash  | namespace 1  | namespace 2  | key length | value length | key, value
 *   +-----------+--------------+--------------+------------+--------------+-----..
 * </pre>
 */
public final class SnapshotLayout {
    /** "LEATKEYS" in ASCII. */
    public static final long MAGIC = 0x5359454B5441454CL;
    /** The version that is written, and the only one that is read. */
    public static final int VERSION = 1;

    /** Header: the magic number. */
    public static final int HEADER_MAGIC = 0;
    /** Header: the version of the format. */
    public static final int HEADER_VERSION = 8;
    /** Header: the number of key groups of the operator. */
    public static final int HEADER_MAX_PARALLELISM = 12;
    /** Header: the lowest key group of the subtask. */
    public static final int HEADER_FIRST_GROUP = 16;
    /** Header: the highest key group of the subtask. */
    public static final int HEADER_LAST_GROUP = 20;
    /** Header: the number of states. */
    public static final int HEADER_STATES = 24;
    /** Header: the number of sections. */
    public static final int HEADER_SECTIONS = 28;
    /** Bytes of the header. */
    public static final int HEADER_BYTES = 32;

    /** State: bytes of the name. */
    public static final int STATE_NAME_LENGTH = 0;
    /** State: bytes of the type's description. */
    public static final int STATE_TYPE_LENGTH = 4;
    /** Bytes before the name. */
    public static final int STATE_BYTES = 8;

    /** Section: the key group. */
    public static final int SECTION_KEY_GROUP = 0;
    /** Section: the number of parts. */
    public static final int SECTION_PARTS = 4;
    /** Section: bytes behind the section's own header. */
    public static final int SECTION_LENGTH = 8;
    /** Bytes before the parts. */
    public static final int SECTION_BYTES = 16;

    /** Part: the number of the table. */
    public static final int PART_TABLE = 0;
    /** Part: the number of entries. */
    public static final int PART_ENTRIES = 4;
    /** Bytes before the entries. */
    public static final int PART_BYTES = 8;

    /** Entry: the 64-bit hash of the key. */
    public static final int ENTRY_KEY_HASH = 0;
    /** Entry: the first half of the namespace. */
    public static final int ENTRY_NAMESPACE_1 = 8;
    /** Entry: the second half of the namespace. */
    public static final int ENTRY_NAMESPACE_2 = 16;
    /** Entry: bytes of the key. */
    public static final int ENTRY_KEY_LENGTH = 24;
    /** Entry: bytes of the value. */
    public static final int ENTRY_VALUE_LENGTH = 28;
    /** Bytes before the key. */
    public static final int ENTRY_BYTES = 32;

    /** The value of a timer: its time. */
    public static final int TIMER_VALUE_BYTES = 8;
    /** Tables behind the states: event-time and processing-time timers. */
    public static final int TIMER_TABLES = 2;
    /** The most states of an operator. */
    public static final int MAX_STATES = 1 << 15;
    /** The longest name, and the longest description of a type, in bytes. */
    public static final int MAX_TEXT_BYTES = 1 << 16;

    private SnapshotLayout() {}
}
