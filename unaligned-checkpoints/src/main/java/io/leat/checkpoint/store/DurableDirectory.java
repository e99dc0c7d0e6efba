package io.leat.checkpoint.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is asked of a file system beyond reading and writing: durable directory entries and atomic renames. */
final class DurableDirectory {
    private DurableDirectory() {}

    /** Makes the entries of a directory durable: files created, renamed or removed in it. */
    static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Creates a file that must not exist yet, open for writing. */
    static FileChannel createFile(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The entries of a directory in the order of their names, whatever order the file system has them in. */
    static List<Path> list(Path directory) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(entries::add);
        }
        Collections.sort(entries);
        return entries;
    }

    /**
     * Creates a directory and those above it where they are missing, and makes each new entry durable. One that is there
     * already is synced too: an earlier run may have ended between making it and syncing it.
     */
    static void create(Path directory) throws IOException {
        Path parent = directory.toAbsolutePath().getParent();
        if (Files.isDirectory(directory)) {
            if (parent != null && Files.isWritable(parent)) {
                syncOrRefuse(parent);
            }
            return;
        }
        if (parent != null) {
            create(parent);
        }
        Files.createDirectory(directory);
        if (parent != null) {
            syncOrRefuse(parent);
        }
    }

    /** Finds out whether the file system can do what a checkpoint relies on. */
    static void probe(Path directory) throws IOException {
        Path inProgress = directory.resolve(StoreNames.PROBE_IN_PROGRESS);
        Path probe = directory.resolve(StoreNames.PROBE);
        Files.deleteIfExists(inProgress);
        try (FileChannel channel = createFile(inProgress)) {
            channel.force(true);
        }
        try {
            rename(inProgress, probe);
        } catch (AtomicMoveNotSupportedException | UnsupportedOperationException e) {
            throw unfit(directory, "rename a file atomically", e);
        }
        Files.delete(probe);
        syncOrRefuse(directory);
    }

    private static void syncOrRefuse(Path directory) throws CheckpointStoreException {
        try {
            sync(directory);
        } catch (IOException | UnsupportedOperationException e) {
            throw unfit(directory, "sync a directory", e);
        }
    }

    private static CheckpointStoreException unfit(Path directory, String lacking, Exception cause) {
        return new CheckpointStoreException(
                "fileSystem=" + fileSystemName(directory) + " cannot " + lacking + ", so it cannot hold checkpoints: "
                        + "choose another directory than directory=" + directory + " (" + cause + ")",
                cause);
    }

    private static String fileSystemName(Path directory) {
        String scheme = directory.getFileSystem().provider().getScheme();
        try {
            return scheme + ":" + Files.getFileStore(directory).type();
        } catch (IOException | UnsupportedOperationException e) {
            return scheme;
        }
    }
}
