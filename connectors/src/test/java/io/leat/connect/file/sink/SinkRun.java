package io.leat.connect.file.sink;

import io.leat.api.functions.TaskInfo;
import io.leat.api.sink.WriterInitContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Opens writers as the engine would, and looks at what they left. */
final class SinkRun {
    private SinkRun() {}

    static FileSinkWriter<String> begin(FileSink<String> sink, int subtask, int parallelism) throws Exception {
        return (FileSinkWriter<String>) sink.createWriter(new Context(subtask, parallelism, false, true, List.of()));
    }

    static FileSinkWriter<String> resume(FileSink<String> sink, int subtask, int parallelism, List<byte[]> states)
            throws Exception {
        return (FileSinkWriter<String>) sink.createWriter(new Context(subtask, parallelism, true, true, states));
    }

    /** A writer of a job without checkpoints. */
    static FileSinkWriter<String> beginWithoutCheckpoints(FileSink<String> sink) throws Exception {
        return (FileSinkWriter<String>) sink.createWriter(new Context(0, 1, false, false, List.of()));
    }

    /** The committed files by name. */
    static SortedMap<String, String> committed(Path directory) throws IOException {
        return files(directory, false);
    }

    /** The files whose names begin with a dot. */
    static SortedMap<String, String> hidden(Path directory) throws IOException {
        return files(directory, true);
    }

    private static SortedMap<String, String> files(Path directory, boolean hidden) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith(".") == hidden) {
                    contents.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return contents;
    }

    private record Context(
            int subtask, int parallelism, boolean isResuming, boolean isResumable, List<byte[]> restoredState)
            implements WriterInitContext {
        @Override
        public TaskInfo getTaskInfo() {
            return new Task(subtask, parallelism);
        }
    }

    private record Task(int subtask, int parallelism) implements TaskInfo {
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
