package io.leat.api.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.api.functions.TaskInfo;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@SuppressWarnings("try") // close() may throw anything
class BuiltInSinksTest {
    @Test
    void shouldPrintPrefixAndSubtaskBeforeTheValue() throws Exception {
        assertThat(printed(new PrintSink<>(), 1, 0)).isEqualTo("value\n");
        assertThat(printed(new PrintSink<>(), 3, 1)).isEqualTo("2> value\n");
        assertThat(printed(new PrintSink<>("p"), 1, 0)).isEqualTo("p> value\n");
        assertThat(printed(new PrintSink<>("p"), 3, 2)).isEqualTo("p:3> value\n");
    }

    @Test
    void shouldPrintToTheStandardErrorWhereAsked() throws Exception {
        PrintStream before = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            write(new PrintSink<>("e", true), new Task(1, 0));
        } finally {
            System.setErr(before);
        }
        assertThat(lines(bytes)).isEqualTo("e> value\n");
    }

    @Test
    void shouldDiscardQuietly() throws Exception {
        try (SinkWriter<String> writer = new DiscardingSink<String>().createWriter(new Task(1, 0))) {
            writer.write("value", 1);
            assertThat(writer.snapshotState(1, true)).isEmpty();
            writer.commit(1);
        }
    }

    private static String printed(PrintSink<String> sink, int parallelism, int subtask) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            write(sink, new Task(parallelism, subtask));
        } finally {
            System.setOut(before);
        }
        return lines(bytes);
    }

    private static void write(PrintSink<String> sink, Task task) throws Exception {
        try (SinkWriter<String> writer = sink.createWriter(task)) {
            writer.write("value", 1);
            assertThat(writer.snapshotState(1, false)).isEmpty();
            writer.commit(1);
        }
    }

    private static String lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private record Task(int parallelism, int subtask) implements WriterInitContext, TaskInfo {
        @Override
        public TaskInfo getTaskInfo() {
            return this;
        }

        @Override
        public boolean isResuming() {
            return false;
        }

        @Override
        public boolean isResumable() {
            return false;
        }

        @Override
        public List<byte[]> restoredState() {
            return List.of();
        }

        @Override
        public String getTaskName() {
            return "sink";
        }

        @Override
        public int getNumberOfParallelSubtasks() {
            return parallelism;
        }

        @Override
        public int getMaxNumberOfParallelSubtasks() {
            return 128;
        }

        @Override
        public int getIndexOfThisSubtask() {
            return subtask;
        }
    }
}
