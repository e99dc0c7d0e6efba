package io.leat.connect.file.sink;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks a directory before a job writes to it. */
public final class OutputDirectory {
    private OutputDirectory() {}

    /**
     * Refuses what a job could not write to, or could not keep apart from what is there. Changes nothing.
     *
     * @param resuming whether an earlier run is gone on with; else the directory must be missing or empty
     * @throws IllegalArgumentException if it is refused; says why
     */
    public static void requireUsable(Path directory, boolean resuming) {
        if (Files.notExists(directory)) {
            requireWritable(directory, nearestExisting(directory));
            return;
        }
        if (!Files.isDirectory(directory)) {
            throw refusal(directory, "is not a directory");
        }
        requireWritable(directory, directory);
        if (!resuming) {
            requireEmpty(directory);
        }
    }

    private static Path nearestExisting(Path directory) {
        Path parent = directory.toAbsolutePath().getParent();
        while (parent != null && Files.notExists(parent)) {
            parent = parent.getParent();
        }
        return parent;
    }

    private static void requireWritable(Path asked, Path existing) {
        if (existing == null || !Files.isDirectory(existing)) {
            throw refusal(asked, "cannot be made: " + existing + " is not a directory");
        }
        if (!Files.isWritable(existing)) {
            throw refusal(asked, "cannot be written: " + reason(existing) + ' ' + existing);
        }
    }

    private static String reason(Path existing) {
        try {
            boolean readOnly = Files.getFileStore(existing).isReadOnly();
            return readOnly ? "read-only file system at" : "no permission for";
        } catch (IOException e) {
            return e.getMessage() + " at";
        }
    }

    /** Names what is there: uncommitted files are hidden ones. */
    private static void requireEmpty(Path directory) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                throw refusal(
                        directory,
                        "is not empty, it holds " + file.getFileName()
                                + ": give a new or empty directory, or --resume the run that wrote it");
            }
        } catch (IOException e) {
            throw refusal(directory, "cannot be read: " + e);
        }
    }

    private static IllegalArgumentException refusal(Path directory, String why) {
        return new IllegalArgumentException("output=" + directory + " " + why);
    }
}
