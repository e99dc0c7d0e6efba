package io.leat.connect.file.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills a writer between any two calls, again and again, and compares with a run that was never killed. */
@Timeout(60)
class FileSinkCrashTest {
    private static final int ROWS = 16;
    private static final long ROLLING_BYTES = 12;

    @TempDir
    Path directory;

    /** What survives a crash: the newest complete checkpoint, and how many rows the source had given by then. */
    private record Checkpoint(long id, List<byte[]> states, int rows) {}

    /** The calls of an uninterrupted run. */
    private enum Call {
        WRITE,
        SNAPSHOT,
        COMPLETE,
        COMMIT,
        END
    }

    private Checkpoint newest;
    private Checkpoint pending;
    private int written;
    private long ids;

    @Test
    void shouldGiveTheSameRowsWhereverItIsKilled() throws Exception {
        List<Call> story = story();
        for (int kill = 0; kill <= story.size(); kill++) {
            Path output = directory.resolve("kill-" + kill);
            forget();
            try (FileSinkWriter<String> writer = SinkRun.begin(sink(output), 0, 1)) {
                play(writer, story.subList(0, kill));
            }
            try (FileSinkWriter<String> writer = resume(output)) {
                finish(writer);
            }
            assertComplete(output, "kill=" + kill);
        }
    }

    @Test
    void shouldGiveTheSameRowsKilledManyTimes() throws Exception {
        long seed = 47;
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            Path output = directory.resolve("round-" + round);
            forget();
            FileSinkWriter<String> writer = SinkRun.begin(sink(output), 0, 1);
            for (int life = 0; life < 6; life++) {
                List<Call> calls = story();
                int from = random.nextInt(calls.size());
                play(writer, calls.subList(from, Math.min(calls.size() - 1, from + random.nextInt(8))));
                writer.close();
                writer = resume(output);
            }
            finish(writer);
            writer.close();
            assertComplete(output, "seed=" + seed + " round=" + round);
        }
    }

    private static FileSink<String> sink(Path output) {
        return FileSink.<String>forRowFormat(output, new SimpleStringEncoder<>())
                .withRollingSize(ROLLING_BYTES)
                .build();
    }

    /** Rows with checkpoints of all kinds between them: complete, never complete, complete but not yet committed. */
    private static List<Call> story() {
        List<Call> calls = new ArrayList<>();
        for (int row = 1; row <= ROWS; row++) {
            calls.add(Call.WRITE);
            if (row % 5 == 0) {
                calls.addAll(List.of(Call.SNAPSHOT, Call.WRITE, Call.COMPLETE, Call.WRITE, Call.COMMIT));
                row += 2;
            } else if (row % 3 == 0) {
                calls.add(Call.SNAPSHOT);
            }
        }
        calls.addAll(List.of(Call.END, Call.COMPLETE, Call.COMMIT));
        return calls;
    }

    private void forget() {
        newest = null;
        pending = null;
        written = 0;
    }

    private FileSinkWriter<String> resume(Path output) throws Exception {
        pending = null;
        written = newest == null ? 0 : newest.rows();
        return SinkRun.resume(sink(output), 0, 1, newest == null ? List.of() : newest.states());
    }

    private void play(FileSinkWriter<String> writer, List<Call> calls) throws Exception {
        for (Call call : calls) {
            play(writer, call);
        }
    }

    private void play(FileSinkWriter<String> writer, Call call) throws Exception {
        switch (call) {
            case WRITE -> {
                if (written < ROWS) {
                    writer.write("row " + written++, 0);
                }
            }
            case SNAPSHOT -> snapshot(writer, false);
            case END -> snapshot(writer, true);
            case COMPLETE -> newest = pending == null ? newest : pending;
            case COMMIT -> {
                if (newest != null) {
                    writer.commit(newest.id());
                }
            }
        }
    }

    private void snapshot(FileSinkWriter<String> writer, boolean endOfInput) throws Exception {
        long id = ++ids;
        pending = new Checkpoint(id, List.of(writer.snapshotState(id, endOfInput)), written);
    }

    private void finish(FileSinkWriter<String> writer) throws Exception {
        while (written < ROWS) {
            play(writer, Call.WRITE);
        }
        play(writer, List.of(Call.END, Call.COMPLETE, Call.COMMIT));
    }

    private static void assertComplete(Path output, String description) throws Exception {
        List<String> expected = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            expected.add("row " + row);
        }
        List<String> actual = SinkRun.committed(output).values().stream()
                .flatMap(String::lines)
                .toList();
        assertThat(actual).as(description).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(SinkRun.hidden(output)).as(description).isEmpty();
    }
}
