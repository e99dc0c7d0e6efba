package io.leat.checkpoint.store;

import io.leat.checkpoint.coordinator.SubtaskSnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the directory of one checkpoint back, and refuses it unless every byte verifies. */
final class CheckpointReader {
    private CheckpointReader() {}

    static RestoredCheckpoint read(Path directory, long checkpointId) throws IOException {
        Path file = directory.resolve(StoreNames.MANIFEST);
        Manifest manifest = Manifest.read(file);
        if (manifest.checkpointId() != checkpointId) {
            throw new CheckpointFormatException(
                    "file=" + file + " does not verify: it belongs to checkpointId=" + manifest.checkpointId());
        }
        List<RestoredVertex> vertices = new ArrayList<>();
        for (Manifest.Vertex vertex : manifest.vertices()) {
            vertices.add(readVertex(directory, checkpointId, vertex));
        }
        return new RestoredCheckpoint(
                checkpointId, manifest.jobName(), manifest.timestampMs(), manifest.finished(), vertices);
    }

    private static RestoredVertex readVertex(Path directory, long checkpointId, Manifest.Vertex vertex)
            throws IOException {
        String uid = vertex.description().uid();
        List<SubtaskSnapshot> snapshots = new ArrayList<>();
        for (int subtask = 0; subtask < vertex.description().parallelism(); subtask++) {
            Manifest.StoredFile file = vertex.files().get(subtask);
            snapshots.add(
                    file == null
                            ? new SubtaskSnapshot(uid, subtask, Map.of())
                            : SnapshotFile.read(
                                    directory.resolve(file.name()), file.seal(), checkpointId, uid, subtask));
        }
        return new RestoredVertex(vertex.description(), snapshots);
    }
}
