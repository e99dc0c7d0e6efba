package io.leat.connect.file.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FileSinkTest {
    @TempDir
    Path parent;

    private Path directory;
    private FileSink<String> sink;

    @BeforeEach
    void makeSink() {
        directory = parent.resolve("a/b");
        sink = FileSink.<String>forRowFormat(directory, new SimpleStringEncoder<>())
                .withRollingSize(6)
                .build();
    }

    @Test
    void shouldShowNothingBeforeTheCheckpointIsComplete() throws Exception {
        try (FileSinkWriter<String> writer = SinkRun.begin(sink, 0, 1)) {
            write(writer, "aa", "bb", "cc");
            writer.snapshotState(1, false);
            assertThat(SinkRun.committed(directory)).isEmpty();
            assertThat(SinkRun.hidden(directory))
                    .containsExactly(entry(".part-0-0.inprogress", "aa\nbb\n"), entry(".part-0-1.inprogress", "cc\n"));
            writer.commit(1);
            assertThat(SinkRun.committed(directory)).containsExactly(entry("part-0-0", "aa\nbb\n"));
            writer.snapshotState(2, true);
            writer.commit(2);
            assertThat(SinkRun.committed(directory))
                    .containsExactly(entry("part-0-0", "aa\nbb\n"), entry("part-0-1", "cc\n"));
            assertThat(SinkRun.hidden(directory)).isEmpty();
        }
    }

    @Test
    void shouldCommitOnlyWhatTheCheckpointCovers() throws Exception {
        try (FileSinkWriter<String> writer = SinkRun.begin(sink, 0, 1)) {
            write(writer, "aa", "bb");
            writer.snapshotState(1, false);
            write(writer, "cc", "dd");
            writer.snapshotState(2, false);
            write(writer, "ee", "ff");
            writer.commit(1);
            assertThat(SinkRun.committed(directory)).containsOnlyKeys("part-0-0");
            writer.commit(1);
            writer.commit(2);
            assertThat(SinkRun.committed(directory)).containsOnlyKeys("part-0-0", "part-0-1");
            writer.snapshotState(4, false);
            writer.commit(3);
            assertThat(SinkRun.committed(directory)).containsOnlyKeys("part-0-0", "part-0-1");
        }
    }

    @Test
    void shouldWriteNoFileWithoutRows() throws Exception {
        try (FileSinkWriter<String> writer = SinkRun.begin(sink, 0, 1)) {
            writer.snapshotState(1, false);
            writer.snapshotState(2, true);
            writer.commit(2);
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void shouldKeepRowsLargerThanItsBufferWhole() throws Exception {
        String row = "x".repeat(300_000);
        try (FileSinkWriter<String> writer = SinkRun.begin(sink, 0, 1)) {
            write(writer, "a", row, "b");
            writer.snapshotState(1, true);
            writer.commit(1);
        }
        assertThat(SinkRun.committed(directory))
                .containsExactly(entry("part-0-0", "a\n" + row + "\n"), entry("part-0-1", "b\n"));
    }

    @Test
    void shouldCutWhatCameAfterTheCheckpointAndGoOn() throws Exception {
        FileSink<String> large = FileSink.<String>forRowFormat(directory, new SimpleStringEncoder<>())
                .build();
        byte[] state;
        try (FileSinkWriter<String> writer = SinkRun.begin(large, 0, 1)) {
            write(writer, "aa");
            state = writer.snapshotState(1, false);
            write(writer, "lost");
            writer.snapshotState(2, false);
        }
        try (FileSinkWriter<String> writer = SinkRun.resume(large, 0, 1, List.of(state))) {
            assertThat(SinkRun.hidden(directory)).containsExactly(entry(".part-0-0.inprogress", "aa\n"));
            write(writer, "bb");
            writer.snapshotState(2, true);
            writer.commit(2);
        }
        assertThat(SinkRun.committed(directory)).containsExactly(entry("part-0-0", "aa\nbb\n"));
    }

    @Test
    void shouldCommitAgainWhatTheRestoredCheckpointCovers() throws Exception {
        byte[] state;
        try (FileSinkWriter<String> writer = SinkRun.begin(sink, 0, 1)) {
            write(writer, "aa", "bb", "cc", "dd");
            state = writer.snapshotState(1, false);
        }
        Files.move(directory.resolve(".part-0-0.inprogress"), directory.resolve("part-0-0"));
        SinkRun.resume(sink, 0, 1, List.of(state)).close();
        assertThat(SinkRun.committed(directory))
                .containsExactly(entry("part-0-0", "aa\nbb\n"), entry("part-0-1", "cc\ndd\n"));
        SinkRun.resume(sink, 0, 1, List.of(state)).close();
        assertThat(SinkRun.committed(directory)).containsOnlyKeys("part-0-0", "part-0-1");
    }

    @Test
    void shouldNameAFileThatIsMissingOrShorter() throws Exception {
        byte[] state;
        try (FileSinkWriter<String> writer = SinkRun.begin(sink, 0, 1)) {
            write(writer, "aaa");
            state = writer.snapshotState(1, false);
        }
        Files.writeString(directory.resolve(".part-0-0.inprogress"), "a");
        assertThatThrownBy(() -> SinkRun.resume(sink, 0, 1, List.of(state)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(".part-0-0.inprogress")
                .hasMessageContaining("length=1")
                .hasMessageContaining("length=4");
        Files.delete(directory.resolve(".part-0-0.inprogress"));
        assertThatThrownBy(() -> SinkRun.resume(sink, 0, 1, List.of(state)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(".part-0-0.inprogress")
                .hasMessageContaining("missing");
    }

    @Test
    void shouldKnowItsDirectoryByTheNewestCommittedFile() throws Exception {
        byte[] state;
        try (FileSinkWriter<String> writer = SinkRun.begin(sink, 0, 1)) {
            write(writer, "aa", "bb");
            writer.snapshotState(1, true);
            writer.commit(1);
            state = writer.snapshotState(2, true);
        }
        byte[] again;
        try (FileSinkWriter<String> writer = SinkRun.resume(sink, 0, 1, List.of(state))) {
            again = writer.snapshotState(3, true);
        }
        FileSink<String> elsewhere = FileSink.<String>forRowFormat(
                        Files.createDirectory(parent.resolve("empty")), new SimpleStringEncoder<>())
                .build();
        for (byte[] known : List.of(state, again)) {
            assertThatThrownBy(() -> SinkRun.resume(elsewhere, 0, 1, List.of(known)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContainingAll("empty", "part-0-0", "missing", "length=6", "--output");
        }
        Files.writeString(parent.resolve("empty/part-0-0"), "of another job\n");
        assertThatThrownBy(() -> SinkRun.resume(elsewhere, 0, 1, List.of(again)))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll("part-0-0", "length=15", "length=6");
    }

    @Test
    void shouldLeaveNothingUncommittedWhereNobodyCanGoOn() throws Exception {
        try (FileSinkWriter<String> writer = SinkRun.beginWithoutCheckpoints(sink)) {
            write(writer, "aa", "bb", "cc", "dd", "ee");
            writer.snapshotState(1, false);
            assertThat(SinkRun.hidden(directory)).hasSize(3);
        }
        assertThat(SinkRun.hidden(directory)).isEmpty();
        assertThat(SinkRun.committed(directory)).isEmpty();
    }

    @Test
    void shouldRefuseAnOlderCheckpointThanTheOneCommitted() throws Exception {
        byte[] first;
        byte[] second;
        try (FileSinkWriter<String> writer = SinkRun.begin(sink, 0, 1)) {
            write(writer, "aa");
            first = writer.snapshotState(1, false);
            write(writer, "bb", "cc", "dd");
            second = writer.snapshotState(2, false);
            writer.commit(2);
        }
        assertThatThrownBy(() -> SinkRun.resume(sink, 0, 1, List.of(first)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("later checkpoint");
        SinkRun.resume(sink, 0, 1, List.of(second)).close();
        assertThat(SinkRun.committed(directory)).containsOnlyKeys("part-0-0", "part-0-1");
    }

    @Test
    void shouldBeginAgainWhereNoCheckpointWasTaken() throws Exception {
        for (int subtask = 0; subtask < 4; subtask++) {
            try (FileSinkWriter<String> writer = SinkRun.begin(sink, subtask, 4)) {
                write(writer, "left", "over");
                writer.snapshotState(1, false);
            }
        }
        Files.writeString(directory.resolve(".hidden"), "not ours");
        for (int subtask = 0; subtask < 2; subtask++) {
            SinkRun.resume(sink, subtask, 2, List.of()).close();
        }
        assertThat(SinkRun.hidden(directory)).containsOnlyKeys(".hidden");
        assertThat(SinkRun.committed(directory)).isEmpty();
    }

    @Test
    void shouldRefuseCommittedFilesWithoutACheckpoint() throws Exception {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("part-1-0"), "x\n");
        assertThatThrownBy(() -> SinkRun.resume(sink, 0, 1, List.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no checkpoint")
                .hasMessageContaining("checkpoint directory");
        assertThatThrownBy(() -> SinkRun.begin(sink, 1, 2))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("part-1-0");
    }

    @Test
    void shouldHandFilesOnWhenTheParallelismChanges() throws Exception {
        byte[][] states = new byte[4][];
        for (int subtask = 0; subtask < 4; subtask++) {
            try (FileSinkWriter<String> writer = SinkRun.begin(sink, subtask, 4)) {
                write(writer, "aa", "b" + subtask, "c" + subtask);
                states[subtask] = writer.snapshotState(1, false);
                write(writer, "lost");
            }
        }
        byte[][] fewer = new byte[2][];
        for (int subtask = 0; subtask < 2; subtask++) {
            List<byte[]> own = List.of(states[subtask], states[subtask + 2]);
            try (FileSinkWriter<String> writer = SinkRun.resume(sink, subtask, 2, own)) {
                write(writer, "d" + subtask);
                fewer[subtask] = writer.snapshotState(2, false);
                writer.commit(2);
            }
        }
        for (int subtask = 0; subtask < 4; subtask++) {
            List<byte[]> own = subtask < 2 ? List.of(fewer[subtask]) : List.of();
            try (FileSinkWriter<String> writer = SinkRun.resume(sink, subtask, 4, own)) {
                write(writer, "e" + subtask);
                writer.snapshotState(3, true);
                writer.commit(3);
            }
        }
        List<String> rows = SinkRun.committed(directory).values().stream()
                .flatMap(String::lines)
                .sorted()
                .toList();
        assertThat(rows)
                .containsExactly(
                        "aa", "aa", "aa", "aa", "b0", "b1", "b2", "b3", "c0", "c1", "c2", "c3", "d0", "d1", "e0", "e1",
                        "e2", "e3");
        assertThat(SinkRun.hidden(directory)).isEmpty();
    }

    @Test
    void shouldRefuseStateItCannotRead() {
        for (byte[] state : List.of(new byte[0], new byte[40], new byte[39])) {
            assertThatThrownBy(() -> SinkRun.resume(sink, 0, 1, Collections.singletonList(state)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("bytes=" + state.length);
        }
    }

    @Test
    void shouldRefuseARollingSizeBelowOne() {
        var builder = FileSink.<String>forRowFormat(directory, new SimpleStringEncoder<>());
        assertThatThrownBy(() -> builder.withRollingSize(0)).hasMessageContaining("rollingSize=0");
    }

    private static void write(FileSinkWriter<String> writer, String... rows) throws Exception {
        for (String row : rows) {
            writer.write(row, 0);
        }
    }
}
