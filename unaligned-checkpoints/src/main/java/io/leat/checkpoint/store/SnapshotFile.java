package io.leat.checkpoint.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leat.checkpoint.coordinator.SubtaskSnapshot;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes and reads the file of one subtask; the format is {@link SnapshotFileLayout}. */
final class SnapshotFile {
    private SnapshotFile() {}

    static FileSeal write(FileChannel channel, long checkpointId, SubtaskSnapshot snapshot) throws IOException {
        EnvelopeWriter out = new EnvelopeWriter(channel, SnapshotFileLayout.MAGIC, SnapshotFileLayout.VERSION);
        byte[] uid = snapshot.vertexUid().getBytes(UTF_8);
        out.put(SnapshotFileLayout.header(
                checkpointId, snapshot.subtask(), snapshot.parts().size(), uid.length));
        out.put(uid);
        for (Map.Entry<String, byte[]> part : new TreeMap<>(snapshot.parts()).entrySet()) {
            byte[] name = part.getKey().getBytes(UTF_8);
            out.put(SnapshotFileLayout.partHeader(name.length, part.getValue().length));
            out.put(name);
            out.put(part.getValue());
        }
        return out.seal();
    }

    /** Reads the file that a manifest promises: the same seal, checkpoint, vertex and subtask. */
    static SubtaskSnapshot read(Path file, FileSeal promised, long checkpointId, String uid, int subtask)
            throws IOException {
        try (EnvelopeReader in = EnvelopeReader.open(file, SnapshotFileLayout.MAGIC, SnapshotFileLayout.VERSION)) {
            if (!in.seal().equals(promised)) {
                throw in.refused("the manifest promises " + promised + ", found " + in.seal());
            }
            ByteBuffer header = in.take(SnapshotFileLayout.HEADER_LENGTH);
            String foundUid = in.text(SnapshotFileLayout.uidLength(header));
            if (SnapshotFileLayout.checkpointId(header) != checkpointId
                    || SnapshotFileLayout.subtask(header) != subtask
                    || !foundUid.equals(uid)) {
                throw in.refused("it belongs to checkpointId=" + SnapshotFileLayout.checkpointId(header) + " vertexUid="
                        + foundUid + " subtask=" + SnapshotFileLayout.subtask(header));
            }
            Map<String, byte[]> parts = readParts(in, SnapshotFileLayout.partCount(header));
            in.expectEnd();
            return new SubtaskSnapshot(uid, subtask, parts);
        }
    }

    private static Map<String, byte[]> readParts(EnvelopeReader in, int count) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            ByteBuffer header = in.take(SnapshotFileLayout.PART_HEADER_LENGTH);
            String name = in.text(SnapshotFileLayout.nameLength(header));
            parts.put(name, in.bytes(SnapshotFileLayout.dataLength(header)));
        }
        return parts;
    }
}
