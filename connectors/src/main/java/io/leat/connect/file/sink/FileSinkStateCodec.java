package io.leat.connect.file.sink;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.leat.connect.file.sink.FileSinkState.ClosedPart;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Writes and reads a {@link FileSinkState} as {@link FileSinkStateLayout} says. Stateless. */
final class FileSinkStateCodec {
    private FileSinkStateCodec() {}

    static byte[] encode(FileSinkState state) {
        List<ClosedPart> closed = state.closed();
        ByteBuffer bytes = ByteBuffer.allocate(FileSinkStateLayout.closedPart(closed.size()))
                .order(LITTLE_ENDIAN);
        bytes.putInt(FileSinkStateLayout.VERSION, FileSinkStateLayout.VERSION_1);
        bytes.putInt(FileSinkStateLayout.SUBTASK, state.subtask());
        bytes.putInt(FileSinkStateLayout.PARALLELISM, state.parallelism());
        bytes.putInt(FileSinkStateLayout.CLOSED_PARTS, closed.size());
        bytes.putLong(FileSinkStateLayout.NEXT_COUNTER, state.nextCounter());
        bytes.putLong(FileSinkStateLayout.OPEN_COUNTER, state.openCounter());
        bytes.putLong(FileSinkStateLayout.OPEN_LENGTH, state.openLengthBytes());
        for (int i = 0; i < closed.size(); i++) {
            int at = FileSinkStateLayout.closedPart(i);
            bytes.putLong(at + FileSinkStateLayout.CLOSED_COUNTER, closed.get(i).counter());
            bytes.putLong(at + FileSinkStateLayout.CLOSED_LENGTH, closed.get(i).lengthBytes());
        }
        return bytes.array();
    }

    static FileSinkState decode(byte[] encoded) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(encoded).order(LITTLE_ENDIAN);
        if (encoded.length < FileSinkStateLayout.CLOSED
                || bytes.getInt(FileSinkStateLayout.VERSION) != FileSinkStateLayout.VERSION_1) {
            throw unreadable(encoded);
        }
        int parts = bytes.getInt(FileSinkStateLayout.CLOSED_PARTS);
        if (parts < 0
                || encoded.length
                        != FileSinkStateLayout.CLOSED + (long) parts * FileSinkStateLayout.CLOSED_PART_BYTES) {
            throw unreadable(encoded);
        }
        List<ClosedPart> closed = new ArrayList<>(parts);
        for (int i = 0; i < parts; i++) {
            int at = FileSinkStateLayout.closedPart(i);
            closed.add(new ClosedPart(
                    bytes.getLong(at + FileSinkStateLayout.CLOSED_COUNTER),
                    bytes.getLong(at + FileSinkStateLayout.CLOSED_LENGTH)));
        }
        return new FileSinkState(
                bytes.getInt(FileSinkStateLayout.SUBTASK),
                bytes.getInt(FileSinkStateLayout.PARALLELISM),
                bytes.getLong(FileSinkStateLayout.NEXT_COUNTER),
                bytes.getLong(FileSinkStateLayout.OPEN_COUNTER),
                bytes.getLong(FileSinkStateLayout.OPEN_LENGTH),
                closed);
    }

    private static IOException unreadable(byte[] encoded) {
        return new IOException("state of a file sink, bytes=" + encoded.length
                + ", cannot be read: written by another version, or damaged");
    }
}
