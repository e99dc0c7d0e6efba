package io.leat.checkpoint.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The list of what makes a checkpoint whole; the format is {@link ManifestLayout}. */
record Manifest(long checkpointId, String jobName, long timestampMs, boolean finished, List<Vertex> vertices) {
    /** A vertex and its files by subtask. */
    record Vertex(CheckpointedVertex description, SortedMap<Integer, StoredFile> files) {}

    /** A file of a subtask. */
    record StoredFile(String name, FileSeal seal) {}

    void write(FileChannel channel) throws IOException {
        EnvelopeWriter out = new EnvelopeWriter(channel, ManifestLayout.MAGIC, ManifestLayout.VERSION);
        byte[] name = jobName.getBytes(UTF_8);
        out.put(ManifestLayout.header(this, name.length));
        out.put(name);
        for (Vertex vertex : vertices) {
            byte[] uid = vertex.description().uid().getBytes(UTF_8);
            out.put(ManifestLayout.vertex(vertex.description(), vertex.files().size(), uid.length));
            out.put(uid);
            for (Map.Entry<Integer, StoredFile> file : vertex.files().entrySet()) {
                byte[] fileName = file.getValue().name().getBytes(UTF_8);
                out.put(ManifestLayout.file(file.getKey(), file.getValue().seal(), fileName.length));
                out.put(fileName);
            }
        }
        out.seal();
    }

    static Manifest read(Path file) throws IOException {
        try (EnvelopeReader in = EnvelopeReader.open(file, ManifestLayout.MAGIC, ManifestLayout.VERSION)) {
            ByteBuffer header = in.take(ManifestLayout.HEADER_LENGTH);
            String jobName = in.text(ManifestLayout.jobNameLength(header));
            List<Vertex> vertices = new ArrayList<>();
            for (int i = 0; i < ManifestLayout.vertexCount(header); i++) {
                vertices.add(readVertex(in));
            }
            in.expectEnd();
            return new Manifest(
                    ManifestLayout.checkpointId(header),
                    jobName,
                    ManifestLayout.timestampMs(header),
                    ManifestLayout.finished(header),
                    vertices);
        }
    }

    private static Vertex readVertex(EnvelopeReader in) throws IOException {
        ByteBuffer vertex = in.take(ManifestLayout.VERTEX_LENGTH);
        String uid = in.text(ManifestLayout.uidLength(vertex));
        SortedMap<Integer, StoredFile> files = new TreeMap<>();
        for (int i = 0; i < ManifestLayout.fileCount(vertex); i++) {
            ByteBuffer file = in.take(ManifestLayout.FILE_LENGTH);
            String name = in.text(ManifestLayout.fileNameLength(file));
            if (!StoreNames.isSnapshot(name)) {
                throw in.refused("it lists file=" + name + ", which is no name of a snapshot");
            }
            files.put(ManifestLayout.subtask(file), new StoredFile(name, ManifestLayout.seal(file)));
        }
        CheckpointedVertex description =
                new CheckpointedVertex(uid, ManifestLayout.parallelism(vertex), ManifestLayout.maxParallelism(vertex));
        return new Vertex(description, files);
    }
}
