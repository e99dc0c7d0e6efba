package io.leat.simulation.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Holds the engine to what it said of its checkpoints. One owner. */
final class CheckpointChecker {
    private final Path directory;
    private final int retained;
    private final Findings findings;
    private long newestCompleted;
    private long knownWhole;

    CheckpointChecker(Path directory, int retained, Findings findings) {
        this.directory = directory;
        this.retained = retained;
        this.findings = findings;
    }

    /**
     * The job was told that this checkpoint is complete: no crash may take it back.
     *
     * @param periodic how many others it was told of in this life
     */
    void onCompleted(OptionalLong checkpointId, long periodic) {
        newestCompleted = Math.max(newestCompleted, checkpointId.orElse(0));
        knownWhole += periodic;
    }

    /** The job goes on from this checkpoint. */
    void onRestored(OptionalLong checkpointId) {
        knownWhole = checkpointId.isPresent() ? 1 : 0;
        if (checkpointId.orElse(0) < newestCompleted) {
            findings.add("checkpoint=" + newestCompleted + " was complete, but the job went on from " + checkpointId);
        }
    }

    /**
     * In the end nothing but whole checkpoints are there, and no more than are to be kept; but for those that the last
     * life cannot do without, as it knows too few newer ones to be whole.
     */
    void checkFinal() {
        List<String> names = names();
        if (names.isEmpty() || (knownWhole >= retained && names.size() > retained)) {
            findings.add("checkpoints are left in the end: retained=" + retained + " found=" + names);
        }
        for (String name : names) {
            if (!Files.exists(directory.resolve(name).resolve("_metadata"))) {
                findings.add("checkpoint=" + name + " is left half-written in the end, among " + names);
            }
        }
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
