package io.leat.checkpoint.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.checkpoint.coordinator.CheckpointWriter;
import io.leat.checkpoint.coordinator.SubtaskSnapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small job, and what its tests do with a store again and again. */
final class StoreFixture {
    static final CheckpointedJob JOB = new CheckpointedJob(
            "sensors",
            List.of(
                    new CheckpointedVertex("reader", 1, 128),
                    new CheckpointedVertex("window/äggregate", 2, 128),
                    new CheckpointedVertex("print", 1, 128)));

    private StoreFixture() {}

    /** Opened without a lock, so that a test can abandon it as a crash does. */
    static CheckpointStore open(Path directory, List<String> warnings) throws IOException {
        return CheckpointStore.open(directory, JOB, new CheckpointStoreSettings(2, false), warnings::add);
    }

    /** State that tells which checkpoint it is of; the printer has none. */
    static List<SubtaskSnapshot> snapshots(long checkpointId) {
        return List.of(
                new SubtaskSnapshot("reader", 0, Map.of("reader/source", bytes("position " + checkpointId))),
                new SubtaskSnapshot(
                        "window/äggregate",
                        0,
                        Map.of("window/keyed", bytes("left " + checkpointId), "window/timers", new byte[0])),
                new SubtaskSnapshot("window/äggregate", 1, Map.of("window/keyed", bytes("right " + checkpointId))),
                new SubtaskSnapshot("print", 0, Map.of()));
    }

    static void write(CheckpointStore store, long checkpointId) throws IOException {
        CheckpointWriter writer = store.begin(checkpointId, 1000 + checkpointId, false);
        snapshots(checkpointId).forEach(writer::add);
        writer.seal();
        while (writer.step()) {
            // until durable
        }
    }

    static void retire(CheckpointStore store) {
        while (store.retire()) {
            // until nothing is left to remove
        }
    }

    static void assertHolds(Optional<RestoredCheckpoint> restored, long checkpointId) {
        assertThat(restored).map(RestoredCheckpoint::checkpointId).contains(checkpointId);
        List<SubtaskSnapshot> found = new ArrayList<>();
        restored.orElseThrow().vertices().forEach(vertex -> found.addAll(vertex.snapshots()));
        assertThat(readable(found)).isEqualTo(readable(snapshots(checkpointId)));
    }

    private static List<String> readable(List<SubtaskSnapshot> snapshots) {
        List<String> lines = new ArrayList<>();
        for (SubtaskSnapshot snapshot : snapshots) {
            lines.add(snapshot.vertexUid() + "/" + snapshot.subtask());
            snapshot.parts().keySet().stream()
                    .sorted()
                    .forEach(name ->
                            lines.add(name + "=" + new String(snapshot.parts().get(name), StandardCharsets.UTF_8)));
        }
        return lines;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
