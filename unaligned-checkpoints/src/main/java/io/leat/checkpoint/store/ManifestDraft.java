package io.leat.checkpoint.store;

import io.leat.checkpoint.coordinator.SubtaskSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The manifest of the checkpoint being written: grows by one file at a time. */
final class ManifestDraft {
    private final CheckpointedJob job;
    private final long checkpointId;
    private final long timestampMs;
    private final boolean finished;
    private final List<Manifest.Vertex> vertices = new ArrayList<>();

    ManifestDraft(CheckpointedJob job, long checkpointId, long timestampMs, boolean finished) {
        this.job = job;
        this.checkpointId = checkpointId;
        this.timestampMs = timestampMs;
        this.finished = finished;
        for (CheckpointedVertex vertex : job.vertices()) {
            vertices.add(new Manifest.Vertex(vertex, new TreeMap<>()));
        }
    }

    long checkpointId() {
        return checkpointId;
    }

    /** Refuses a snapshot of a subtask that the job does not have. */
    void check(SubtaskSnapshot snapshot) {
        int parallelism = job.vertices().get(indexOf(snapshot.vertexUid())).parallelism();
        if (snapshot.subtask() >= parallelism) {
            throw new IllegalArgumentException("subtask=" + snapshot.subtask() + " of vertexUid=" + snapshot.vertexUid()
                    + " does not exist: parallelism=" + parallelism);
        }
    }

    String fileName(SubtaskSnapshot snapshot) {
        return StoreNames.snapshot(indexOf(snapshot.vertexUid()), snapshot.subtask());
    }

    void addFile(SubtaskSnapshot snapshot, FileSeal seal) {
        vertices.get(indexOf(snapshot.vertexUid()))
                .files()
                .put(snapshot.subtask(), new Manifest.StoredFile(fileName(snapshot), seal));
    }

    Manifest manifest() {
        return new Manifest(checkpointId, job.name(), timestampMs, finished, vertices);
    }

    private int indexOf(String uid) {
        for (int i = 0; i < vertices.size(); i++) {
            if (vertices.get(i).description().uid().equals(uid)) {
                return i;
            }
        }
        throw new IllegalArgumentException("vertexUid=" + uid + " is not in job=" + job.name() + " " + job.vertices());
    }
}
