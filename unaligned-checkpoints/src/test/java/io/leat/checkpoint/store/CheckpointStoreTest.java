package io.leat.checkpoint.store;

import static io.leat.checkpoint.store.StoreFixture.JOB;
import static io.leat.checkpoint.store.StoreFixture.assertHolds;
import static io.leat.checkpoint.store.StoreFixture.open;
import static io.leat.checkpoint.store.StoreFixture.retire;
import static io.leat.checkpoint.store.StoreFixture.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.checkpoint.coordinator.CheckpointWriter;
import io.leat.checkpoint.coordinator.SubtaskSnapshot;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CheckpointStoreTest {
    @TempDir
    private Path temporary;

    private final List<String> warnings = new ArrayList<>();

    @Test
    void shouldRestoreWhatWasWritten() throws IOException {
        Path directory = temporary.resolve("missing/parents/checkpoints");
        try (CheckpointStore store = open(directory, warnings)) {
            assertThat(store.firstCheckpointId()).isEqualTo(1);
            assertThat(store.newestWhole(warnings::add)).isEmpty();
            write(store, 1);
        }
        try (CheckpointStore store = open(directory, warnings)) {
            RestoredCheckpoint restored = store.newestWhole(warnings::add).orElseThrow();

            assertHolds(store.newestWhole(warnings::add), 1);
            assertThat(restored.jobName()).isEqualTo("sensors");
            assertThat(restored.timestampMs()).isEqualTo(1001);
            assertThat(restored.finished()).isFalse();
            assertThat(restored.vertex("window/äggregate").orElseThrow().vertex())
                    .isEqualTo(new CheckpointedVertex("window/äggregate", 2, 128));
            assertThat(restored.vertex("other")).isEmpty();
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void shouldGiveNoFileToASubtaskWithoutState() throws IOException {
        try (CheckpointStore store = open(temporary, warnings)) {
            write(store, 1);
        }

        assertThat(names(temporary.resolve("chk-1")))
                .containsExactly(
                        "_metadata",
                        "vertex-0-subtask-0.snapshot",
                        "vertex-1-subtask-0.snapshot",
                        "vertex-1-subtask-1.snapshot");
    }

    @Test
    void shouldRememberThatTheJobFinished() throws IOException {
        try (CheckpointStore store = open(temporary, warnings)) {
            CheckpointWriter writer = store.begin(1, 0, true);
            writer.seal();
            while (writer.step()) {
                // until durable
            }
            assertThat(store.newestWhole(warnings::add))
                    .map(RestoredCheckpoint::finished)
                    .contains(true);
        }
    }

    @Test
    void shouldRestoreAPartThatIsLargerThanManyChunks() throws IOException {
        long seed = 20;
        System.out.println("seed=" + seed);
        byte[] large = new byte[5 * EnvelopeWriter.CHUNK_BYTES + 77];
        new Random(seed).nextBytes(large);
        try (CheckpointStore store = open(temporary, warnings)) {
            CheckpointWriter writer = store.begin(1, 0, false);
            writer.add(new SubtaskSnapshot("reader", 0, Map.of("a", large, "b", new byte[] {1, 2, 3})));
            writer.seal();
            while (writer.step()) {
                // until durable
            }
            Map<String, byte[]> parts = store.newestWhole(warnings::add)
                    .orElseThrow()
                    .vertex("reader")
                    .orElseThrow()
                    .snapshots()
                    .get(0)
                    .parts();

            assertThat(parts.get("a")).isEqualTo(large);
            assertThat(parts.get("b")).containsExactly(1, 2, 3);
        }
    }

    @Test
    void shouldWriteTheSameBytesForTheSameSnapshots() throws IOException {
        for (String run : List.of("a", "b")) {
            try (CheckpointStore store = open(temporary.resolve(run), warnings)) {
                write(store, 1);
            }
        }
        Path first = temporary.resolve("a/chk-1");
        for (String name : names(first)) {
            assertThat(temporary.resolve("b/chk-1").resolve(name)).hasSameBinaryContentAs(first.resolve(name));
        }
    }

    @Test
    void shouldGiveNothingAManifestBeforeItIsSealed() throws IOException {
        try (CheckpointStore store = open(temporary, warnings)) {
            CheckpointWriter writer = store.begin(1, 0, false);
            StoreFixture.snapshots(1).forEach(writer::add);
            while (writer.step()) {
                // as long as there is something to write
            }

            assertThat(names(temporary.resolve("chk-1"))).hasSize(3).doesNotContain("_metadata", "_metadata.tmp");
        }
    }

    @Test
    void shouldContinueAfterTheHighestIdWhateverStandsBehindIt() throws IOException {
        try (CheckpointStore store = open(temporary, warnings)) {
            write(store, 3);
        }
        Files.createDirectory(temporary.resolve("chk-5"));
        Files.writeString(temporary.resolve("chk-8"), "a file");
        Files.createDirectory(temporary.resolve("chk-09"));
        Files.createDirectory(temporary.resolve("chk-x"));
        Files.createDirectory(temporary.resolve("chk-99999999999999999999"));
        try (CheckpointStore store = open(temporary, warnings)) {
            assertThat(store.firstCheckpointId()).isEqualTo(9);
        }
    }

    @Test
    void shouldNeverOverwriteACheckpoint() throws IOException {
        try (CheckpointStore store = open(temporary, warnings)) {
            write(store, 1);
            CheckpointWriter again = store.begin(1, 0, false);
            assertThatThrownBy(again::step)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("chk-1")
                    .hasMessageContaining("CREATE_DIRECTORY");
            assertThat(again.discard()).isFalse();

            assertHolds(store.newestWhole(warnings::add), 1);
        }
    }

    @Test
    void shouldRefuseASnapshotThatIsNotOfTheJob() throws IOException {
        try (CheckpointStore store = open(temporary, warnings)) {
            CheckpointWriter writer = store.begin(1, 0, false);
            assertThatThrownBy(() -> writer.add(new SubtaskSnapshot("other", 0, Map.of())))
                    .hasMessageContaining("vertexUid=other");
            assertThatThrownBy(() -> writer.add(new SubtaskSnapshot("reader", 1, Map.of())))
                    .hasMessageContaining("subtask=1")
                    .hasMessageContaining("parallelism=1");
        }
    }

    @Test
    void shouldFailWithTheDirectoryInTheMessageAndDiscardTheRest() throws IOException {
        try (CheckpointStore store = open(temporary, warnings)) {
            CheckpointWriter writer = store.begin(1, 0, false);
            StoreFixture.snapshots(1).forEach(writer::add);
            assertThat(writer.step()).isTrue();
            Path inTheWay = temporary.resolve("chk-1/vertex-1-subtask-0.snapshot");
            Files.writeString(inTheWay, "in the way");

            assertThatThrownBy(() -> {
                        while (writer.step()) {
                            // until it meets the file
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("directory=" + temporary.resolve("chk-1"))
                    .hasMessageContaining("vertex-1-subtask-0.snapshot");
            while (writer.discard()) {
                // until nothing is left
            }

            assertThat(temporary.resolve("chk-1")).doesNotExist();
            write(store, 2);
            assertHolds(store.newestWhole(warnings::add), 2);
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void shouldKeepTheNewestTwo() throws IOException {
        try (CheckpointStore store = open(temporary, warnings)) {
            for (long id = 1; id <= 5; id++) {
                write(store, id);
                retire(store);
            }

            assertThat(checkpoints()).containsExactly("chk-4", "chk-5");
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void shouldRemoveOldOnesOnlyOnceEnoughNewerOnesAreKnownToBeWhole() throws IOException {
        try (CheckpointStore store = open(temporary, warnings)) {
            write(store, 1);
            write(store, 2);
        }
        Files.createDirectory(temporary.resolve("chk-3"));
        try (CheckpointStore store = open(temporary, warnings)) {
            retire(store);
            assertThat(checkpoints()).containsExactly("chk-1", "chk-2", "chk-3");
            write(store, 4);
            retire(store);
            assertThat(checkpoints()).containsExactly("chk-1", "chk-2", "chk-4");
            write(store, 5);
            retire(store);
            assertThat(checkpoints()).containsExactly("chk-4", "chk-5");
        }
    }

    @Test
    void shouldRemoveTheManifestBeforeAnyFileItLists() throws IOException {
        try (CheckpointStore store = open(temporary, warnings)) {
            for (long id = 1; id <= 3; id++) {
                write(store, id);
            }
            Path oldest = temporary.resolve("chk-1");
            int whole = names(oldest).size();
            while (store.retire()) {
                if (Files.exists(oldest.resolve(StoreNames.MANIFEST))) {
                    assertThat(names(oldest)).hasSize(whole);
                }
            }

            assertThat(oldest).doesNotExist();
        }
    }

    @Test
    void shouldTryOnceMoreToRemoveWhatADiscardLeftBehind() throws IOException {
        try (CheckpointStore store = open(temporary, warnings)) {
            CheckpointWriter writer = store.begin(1, 0, false);
            writer.step();
            Path foreign = Files.writeString(temporary.resolve("chk-1/foreign"), "in the way");
            while (writer.discard()) {
                // until it gives up
            }
            assertThat(warnings).singleElement().asString().contains("is left behind: file=foreign");
            Files.delete(foreign);
            write(store, 2);
            retire(store);

            assertThat(checkpoints()).containsExactly("chk-2");
        }
    }

    @Test
    void shouldLeaveAloneWhatIsNotOurs() throws IOException {
        Files.writeString(temporary.resolve("notes.txt"), "mine");
        try (CheckpointStore store = open(temporary, warnings)) {
            write(store, 1);
            Files.writeString(temporary.resolve("chk-1/notes.txt"), "mine too");
            for (long id = 2; id <= 4; id++) {
                write(store, id);
                retire(store);
            }
        }

        assertThat(temporary.resolve("notes.txt")).hasContent("mine");
        assertThat(checkpoints()).containsExactly("chk-1", "chk-3", "chk-4");
        assertThat(names(temporary.resolve("chk-1"))).hasSize(5);
        assertThat(warnings)
                .containsExactly("directory=" + temporary.resolve("chk-1") + " is left behind: file=notes.txt"
                        + " in it was not written by a checkpoint");
    }

    @Test
    void shouldWarnWhenAnOldCheckpointCannotBeRemoved() throws IOException {
        try (CheckpointStore store = open(temporary, warnings)) {
            write(store, 1);
            write(store, 2);
            write(store, 3);
            for (String name : names(temporary.resolve("chk-1"))) {
                Files.delete(temporary.resolve("chk-1").resolve(name));
            }
            Files.delete(temporary.resolve("chk-1"));
            retire(store);
            assertThat(store.retire()).isFalse();
        }

        assertThat(warnings).singleElement().asString().contains("chk-1", "could not be removed", "no such file");
    }

    @Test
    void shouldKeepASecondJobOut() throws IOException {
        CheckpointStore first = locked();
        assertThatThrownBy(this::locked)
                .isInstanceOf(CheckpointStoreException.class)
                .hasMessageContaining("directory=" + temporary + " is in use");
        first.close();
        locked().close();
    }

    @Test
    void shouldRefuseAFileInPlaceOfADirectory() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");

        assertThatThrownBy(() -> open(file, warnings))
                .hasMessage("directory=" + file + " is a file: choose a directory");
    }

    @Test
    void shouldRefuseAFileSystemThatCannotSyncByName() throws IOException {
        URI zip = URI.create("jar:" + temporary.resolve("some.zip").toUri());
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            for (Path directory : List.of(files.getPath("/"), files.getPath("/below"))) {
                assertThatThrownBy(() -> open(directory, warnings))
                        .isInstanceOf(CheckpointStoreException.class)
                        .hasMessageContaining("fileSystem=jar:zipfs cannot sync a directory")
                        .hasMessageContaining("choose another directory");
            }
        }
    }

    @Test
    void shouldRefuseSettingsAndJobsThatContradictThemselves() {
        assertThatThrownBy(() -> new CheckpointStoreSettings(0, true)).hasMessageContaining("retained=0");
        assertThatThrownBy(() -> new CheckpointedVertex("a", 3, 2)).hasMessageContaining("maxParallelism=2");
        CheckpointedVertex vertex = new CheckpointedVertex("a", 1, 1);
        assertThatThrownBy(() -> new CheckpointedJob("job", List.of(vertex, vertex)))
                .hasMessageContaining("uid=a occurs twice");
    }

    private CheckpointStore locked() throws IOException {
        return CheckpointStore.open(temporary, JOB, CheckpointStoreSettings.defaults(), warnings::add);
    }

    private List<String> checkpoints() throws IOException {
        return names(temporary).stream().filter(name -> name.startsWith("chk-")).toList();
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
