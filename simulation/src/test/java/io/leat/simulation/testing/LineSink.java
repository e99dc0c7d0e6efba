package io.leat.simulation.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.leat.api.sink.Sink;
import io.leat.api.sink.SinkWriter;
import io.leat.api.sink.WriterInitContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what came between two checkpoints to a file of its own, which is given its name when the second is complete;
 * with a fault of choice. For one subtask.
 */
public final class LineSink implements Sink<Long> {
    private static final long serialVersionUID = 1;

    private final transient Path directory;
    private final Fault fault;

    /** What is wrong with it. */
    public enum Fault {
        /** Nothing. */
        NONE,
        /** Gives files their names before the checkpoint is complete. */
        COMMITS_EARLY,
        /** Does not make the bytes of its files durable. */
        FORGETS_TO_SYNC,
        /** Does not make the names of its new files durable. */
        FORGETS_TO_SYNC_NEW_NAMES,
        /** Does not make the names of its committed files durable. */
        FORGETS_TO_SYNC_COMMITTED_NAMES,
        /** Does not know, after a restart, of files that a complete checkpoint covers and that have no name yet. */
        FORGETS_PENDING_FILES
    }

    /** Into {@code directory}. */
    public LineSink(Path directory, Fault fault) {
        this.directory = directory;
        this.fault = fault;
    }

    @Override
    public SinkWriter<Long> createWriter(WriterInitContext context) throws IOException {
        return new Writer(context.restoredState());
    }

    private final class Writer implements SinkWriter<Long> {
        private final StringBuilder lines = new StringBuilder();
        private final List<Long> pending = new ArrayList<>();

        Writer(List<byte[]> restored) throws IOException {
            if (!Files.isDirectory(directory)) {
                Files.createDirectory(directory);
            }
            sync(directory.getParent());
            for (byte[] state : restored) {
                for (String id : new String(state, UTF_8).split(",", -1)) {
                    if (!id.isEmpty()) {
                        pending.add(Long.valueOf(id));
                    }
                }
            }
            if (fault == Fault.FORGETS_PENDING_FILES) {
                pending.clear();
            }
            commit(Long.MAX_VALUE);
            removeUncommitted();
        }

        private void removeUncommitted() throws IOException {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, ".*")) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
        }

        private Path uncommitted(long checkpointId) {
            return directory.resolve("." + checkpointId);
        }

        @Override
        public void write(Long number, long timestamp) {
            lines.append(number).append('\n');
        }

        @Override
        public byte[] snapshotState(long checkpointId, boolean endOfInput) throws IOException {
            if (!lines.isEmpty()) {
                writeFile(uncommitted(checkpointId));
                pending.add(checkpointId);
                lines.setLength(0);
            }
            byte[] state = String.join(
                            ",", pending.stream().map(String::valueOf).toList())
                    .getBytes(UTF_8);
            if (fault == Fault.COMMITS_EARLY) {
                commit(checkpointId);
            }
            return state;
        }

        private void writeFile(Path file) throws IOException {
            try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                if (fault != Fault.FORGETS_TO_SYNC) {
                    channel.force(true);
                }
            }
            if (fault != Fault.FORGETS_TO_SYNC_NEW_NAMES) {
                sync(directory);
            }
        }

        @Override
        public void commit(long checkpointId) throws IOException {
            for (long id : pending.stream().filter(id -> id <= checkpointId).toList()) {
                Path committed = directory.resolve("part-" + id);
                if (!Files.exists(committed)) {
                    Files.move(uncommitted(id), committed, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            pending.removeIf(id -> id <= checkpointId);
            if (fault != Fault.FORGETS_TO_SYNC_COMMITTED_NAMES) {
                sync(directory);
            }
        }

        private static void sync(Path path) throws IOException {
            try (FileChannel channel = FileChannel.open(path, READ)) {
                channel.force(true);
            }
        }

        @Override
        public void close() {}
    }
}
