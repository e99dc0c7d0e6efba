package io.leat.connect.file.sink;

import java.util.List;

/**
 * What a checkpoint keeps of a writer.
 *
 * @param subtask         the subtask that wrote
 * @param parallelism     how many subtasks wrote
 * @param nextCounter     the counter of the next file it would begin
 * @param openCounter     the counter of the file being written, or {@link #NONE}
 * @param openLengthBytes how long that file was, bytes
 * @param closed          the newest file that is committed, and those that are closed and not yet known to be
 */
record FileSinkState(
        int subtask,
        int parallelism,
        long nextCounter,
        long openCounter,
        long openLengthBytes,
        List<ClosedPart> closed) {
    static final long NONE = -1;

    /** A closed file. */
    record ClosedPart(long counter, long lengthBytes) {}

    boolean hasOpenPart() {
        return openCounter != NONE;
    }

    PartName openPart() {
        return new PartName(subtask, openCounter);
    }

    /** The part of a closed file. */
    PartName name(ClosedPart part) {
        return new PartName(subtask, part.counter());
    }
}
