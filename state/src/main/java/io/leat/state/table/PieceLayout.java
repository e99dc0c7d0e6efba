package io.leat.state.table;

/**
 * A piece of what a large record holds, key and value one behind the other: itself a record of a {@link RecordStore}.
 *
 * <pre>
 *   0           4           8
 *   +-----------+-----------+-----------------...
 *   | next      | capacity  | bytes
 *   +-----------+-----------+-----------------...
 * </pre>
 *
 * <p>{@code next} refers to the piece that follows, 0 in the last one; {@code capacity} is how many bytes this one holds,
 * a multiple of eight. Numbers are in native order. A piece belongs to one subtask's thread and has no publication rule.
 */
final class PieceLayout {
    /** The reference of the next piece. */
    static final int NEXT = 0;
    /** Bytes that this piece holds. */
    static final int CAPACITY = 4;
    /** The bytes. */
    static final int BYTES = 8;

    private PieceLayout() {}
}
