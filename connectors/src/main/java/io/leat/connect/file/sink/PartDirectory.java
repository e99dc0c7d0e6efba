package io.leat.connect.file.sink;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The directory of the output, and what one subtask may do with the files in it. Owned by one writer. */
final class PartDirectory {
    private final Path path;

    PartDirectory(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** Makes the directory, and those above it, where they are missing, durably. */
    void create() throws IOException {
        create(path.toAbsolutePath());
    }

    /** Committed parts, or, if not {@code committed}, uncommitted ones. */
    List<PartName> list(boolean committed) throws IOException {
        List<PartName> parts = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
            for (Path file : files) {
                PartName.parse(file, committed).ifPresent(parts::add);
            }
        }
        return parts;
    }

    boolean isCommitted(PartName part) {
        return Files.exists(path.resolve(part.committed()));
    }

    boolean isUncommitted(PartName part) {
        return Files.exists(path.resolve(part.uncommitted()));
    }

    /**
     * Gives a closed part its committed name; one that has it already is left alone. Durable after {@link #force}.
     *
     * @throws IOException if it is missing, or not of this length
     */
    void commit(PartName part, long lengthBytes) throws IOException {
        Path uncommitted = path.resolve(part.uncommitted());
        Path committed = path.resolve(part.committed());
        boolean again = isCommitted(part);
        requireLength(again ? committed : uncommitted, lengthBytes);
        if (!again) {
            Files.move(uncommitted, committed, ATOMIC_MOVE);
        }
    }

    void deleteUncommitted(PartName part) throws IOException {
        Files.deleteIfExists(path.resolve(part.uncommitted()));
    }

    /** Makes the names of the files durable. */
    void force() throws IOException {
        force(path);
    }

    /** One that is there already is synced too: an earlier run may have ended between making it and syncing it. */
    private static void create(Path directory) throws IOException {
        Path parent = directory.getParent();
        if (Files.isDirectory(directory)) {
            if (parent != null && Files.isWritable(parent)) {
                force(parent);
            }
            return;
        }
        if (parent == null) {
            throw new NoSuchFileException(directory.toString());
        }
        create(parent);
        try {
            Files.createDirectory(directory);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(directory)) {
                throw e;
            }
        }
        force(parent);
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel names = FileChannel.open(directory, READ)) {
            names.force(true);
        }
    }

    private static void requireLength(Path file, long lengthBytes) throws IOException {
        if (Files.notExists(file)) {
            throw new IOException("output file=" + file + " is missing: the checkpoint has it with length="
                    + lengthBytes + "; give the --output of the run that is resumed");
        }
        long actualBytes = Files.size(file);
        if (actualBytes != lengthBytes) {
            throw new IOException("output file=" + file + " has length=" + actualBytes
                    + " but the checkpoint has length="
                    + lengthBytes + ": it was changed, or committed by a later checkpoint than the one restored;"
                    + " begin again with a new output directory");
        }
    }
}
