package io.leat.cli.console;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that a call writes: there whole or not there. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Checks that a file can be written here; for a refusal before the work.
     *
     * @param option what the caller named the file with, for the message
     */
    public static void requireWritable(String option, Path file) {
        Path directory = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new RefusedException(option + "=" + file + " is a directory: name a file");
        }
        if (!Files.isDirectory(directory) || !Files.isWritable(directory)) {
            throw new RefusedException(
                    option + "=" + file + ": " + directory + " is no directory one can write to: create it first");
        }
    }

    /** Writes a file under another name and gives it its own when it is whole. */
    public static void write(Path file, String text) {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.writeString(part, text);
            move(part, file);
        } catch (IOException e) {
            discard(part, e);
            throw new FailedException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** What was begun goes, so that no disk is left full of it. */
    private static void discard(Path part, IOException failure) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
