package io.leat.cli.job;

import io.leat.cli.console.FailedException;
import io.leat.cli.console.RefusedException;
import io.leat.connect.file.sink.OutputDirectory;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a job writes its results: what the caller named, or a new directory {@code leat-JOB-N} where the caller stands.
 *
 * @param path    the directory
 * @param isNamed whether the caller named it
 */
public record ResultDirectory(Path path, boolean isNamed) {

    /**
     * Chooses and checks the directory; makes nothing.
     *
     * @param named    what the caller named, or null
     * @param here     where the caller stands
     * @param resuming whether an earlier run is gone on with
     * @throws RefusedException if it cannot serve
     */
    public static ResultDirectory choose(Path named, Path here, String job, boolean resuming) {
        if (named == null && resuming) {
            throw new RefusedException("--resume needs the --output of the run that it goes on with");
        }
        ResultDirectory directory = unchecked(named, here, job);
        try {
            OutputDirectory.requireUsable(directory.path, resuming);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("--" + e.getMessage(), e);
        }
        return directory;
    }

    /** The directory as {@link #choose} would choose it, whether it can serve or not: for a job that writes nothing. */
    public static ResultDirectory unchecked(Path named, Path here, String job) {
        return named != null ? new ResultDirectory(named, true) : new ResultDirectory(firstFree(here, job), false);
    }

    /**
     * Checks that the run whose checkpoints are gone on from wrote here: a run makes its directory before its first
     * checkpoint.
     *
     * @param checkpoints where they are, for the message
     * @throws RefusedException if the directory is missing
     */
    public void requirePresent(String checkpoints) {
        if (Files.notExists(path)) {
            throw new RefusedException("--output=" + path + " is missing, but " + checkpoints
                    + " holds checkpoints: give the --output of the run that wrote them");
        }
    }

    /** Makes the directory where it is missing. */
    public void create() {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new RefusedException("--output=" + path + " cannot be made: " + e, e);
        }
    }

    /** Removes the directory again if nothing is in it; for a job that was not begun. */
    public void discardIfEmpty() {
        try {
            Files.deleteIfExists(path);
        } catch (DirectoryNotEmptyException e) {
            // An earlier run's: it stays.
        } catch (IOException e) {
            throw new FailedException("--output=" + path + " is empty and cannot be removed: " + e, e);
        }
    }

    private static Path firstFree(Path here, String job) {
        int number = 1;
        while (Files.exists(here.resolve("leat-" + job + "-" + number))) {
            number++;
        }
        return here.resolve("leat-" + job + "-" + number);
    }
}
