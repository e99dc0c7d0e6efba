package io.leat.cli.job;

import io.leat.api.configuration.CheckpointingOptions;
import io.leat.api.configuration.ConfigOption;
import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.IllegalConfigurationException;
import io.leat.cli.console.RefusedException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Collects the settings of a job: first the file, then what the caller gave over it. One owner; used once. */
public final class JobSettings {
    private final Configuration configuration;

    /** Begins with what a file says, or nothing. */
    public JobSettings(Configuration file) {
        this.configuration = new Configuration(file);
    }

    /**
     * Sets an option that was given on the command line.
     *
     * @param name what the caller knows the option by
     * @param text its value, or null where it was not given
     * @throws RefusedException if the option does not take the value
     */
    public <T> JobSettings with(String name, ConfigOption<T> option, String text) {
        if (text != null) {
            try {
                configuration.set(option, option.parse(text));
            } catch (IllegalConfigurationException e) {
                throw new RefusedException(name + "=" + text + ": give " + option.form(), e);
            }
        }
        return this;
    }

    /**
     * Sets where checkpoints go and come from.
     *
     * @param directory where to write them, or null
     * @param resume    where to go on from and write further ones, or null
     * @throws RefusedException if the two contradict each other, or a directory cannot serve
     */
    public JobSettings withCheckpoints(Path directory, Path resume) {
        if (directory != null && resume != null && !isSame(directory, resume)) {
            throw new RefusedException("--resume=" + resume + " and --checkpoint-dir=" + directory
                    + " contradict each other: a resumed run writes where it came from, so leave --checkpoint-dir out");
        }
        if (resume != null) {
            requireDirectory("--resume", resume);
            configuration.set(CheckpointingOptions.RESUME, true);
            configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, resume.toString());
        } else if (directory != null) {
            requireDirectory("--checkpoint-dir", directory);
            configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, directory.toString());
        }
        return this;
    }

    /**
     * The whole configuration.
     *
     * @throws RefusedException if what was set makes no sense together
     */
    public Configuration build() {
        boolean stored = configuration.contains(CheckpointingOptions.CHECKPOINTS_DIRECTORY);
        if (configuration.contains(CheckpointingOptions.CHECKPOINTING_INTERVAL) && !stored) {
            throw new RefusedException("a checkpoint interval without a directory keeps nothing: give --checkpoint-dir"
                    + " as well, or leave --checkpoint-interval out");
        }
        boolean resuming = configuration.get(CheckpointingOptions.RESUME);
        if (resuming && !stored) {
            throw new RefusedException(
                    CheckpointingOptions.RESUME.key() + "=true has no directory to go on from: give --resume DIR");
        }
        return configuration;
    }

    /** What was collected, for a call that runs no job: directories are not looked at. */
    public Configuration withoutJob() {
        return configuration;
    }

    /**
     * Checks that a run that does not resume would not mix its checkpoints with others'.
     *
     * @throws RefusedException if its directory holds checkpoints
     */
    public static void requireUnusedDirectory(Configuration configuration) {
        if (!configuration.get(CheckpointingOptions.RESUME)) {
            configuration
                    .getOptional(CheckpointingOptions.CHECKPOINTS_DIRECTORY)
                    .ifPresent(directory -> requireNoCheckpoints(Path.of(directory)));
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            boolean bothExist = Files.exists(one) && Files.exists(other);
            return bothExist
                    ? Files.isSameFile(one, other)
                    : one.toAbsolutePath()
                            .normalize()
                            .equals(other.toAbsolutePath().normalize());
        } catch (IOException e) {
            throw new RefusedException(one + " and " + other + " cannot be compared: " + e, e);
        }
    }

    private static void requireDirectory(String name, Path directory) {
        Path nearest = directory.toAbsolutePath();
        while (Files.notExists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        if (!Files.isDirectory(nearest) || !Files.isWritable(nearest)) {
            throw new RefusedException(
                    name + "=" + directory + " is no directory one can write to: name another or a new one");
        }
    }

    /**
     * Whether a directory holds checkpoints, whole or not.
     *
     * @param name what the caller knows the directory by, for the message
     */
    public static boolean holdsCheckpoints(String name, Path directory) {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (DirectoryStream<Path> checkpoints = Files.newDirectoryStream(directory, "chk-*")) {
            return checkpoints.iterator().hasNext();
        } catch (IOException e) {
            throw new RefusedException(name + "=" + directory + " cannot be read: " + e, e);
        }
    }

    /** Two runs in one directory would be mixed up by the next one that resumes. */
    private static void requireNoCheckpoints(Path directory) {
        if (holdsCheckpoints("--checkpoint-dir", directory)) {
            throw new RefusedException("--checkpoint-dir=" + directory
                    + " holds checkpoints of an earlier run: go on from them with --resume " + directory
                    + ", or name another directory");
        }
    }
}
