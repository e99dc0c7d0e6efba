package io.leat.simulation.run;

import io.leat.api.execution.JobExecutionException;
import io.leat.memory.page.PageLeakException;
import io.leat.runtime.engine.Job;
import io.leat.simulation.disk.PowerFailure;
import io.leat.simulation.disk.SimulatedDisk;
import io.leat.simulation.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Looks at a job from outside: at what is committed on the disk, at what a crash may take back and what not, at memory.
 * Used by one thread.
 */
final class Checkers {
    static final String OUTPUT = "/out";
    static final String CHECKPOINTS = "/checkpoints";

    private final SimulatedDisk disk;
    private final List<String> expected;
    private final List<String> violations = new ArrayList<>();
    private long newestCompleted;
    private List<String> committedBefore = List.of();

    Checkers(SimulatedDisk disk, Scenario scenario) {
        this.disk = disk;
        this.expected = scenario.expectedLines();
    }

    List<String> violations() {
        return List.copyOf(violations);
    }

    void report(String violation) {
        violations.add(violation);
    }

    /** Remembers the newest checkpoint that the job was told is complete: no crash may take it back. */
    void noteCompleted(Job job) {
        job.lastCompletedCheckpoint().ifPresent(id -> newestCompleted = Math.max(newestCompleted, id));
    }

    void checkRestored(OptionalLong restored) {
        if (newestCompleted > 0 && restored.orElse(0) < newestCompleted) {
            report("checkpoint=" + newestCompleted + " was complete, but the job went on from " + restored);
        }
    }

    /** A job may fail only because the simulation made it. */
    void checkFailure(JobExecutionException failure, boolean crashed) {
        if (!crashed && !isSimulatedFailure(failure)) {
            report("the job failed: " + failure.getMessage());
        }
        if (leaked(failure)) {
            report("pages leaked: " + failure);
        }
    }

    private static boolean leaked(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PageLeakException
                    || Stream.of(cause.getSuppressed()).anyMatch(Checkers::leaked)) {
                return true;
            }
        }
        return false;
    }

    static boolean isSimulatedFailure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PowerFailure
                    || String.valueOf(cause.getMessage()).contains("(simulated)")) {
                return true;
            }
        }
        return false;
    }

    /** What is committed at any time is part of what must come out, and nothing committed is ever taken back. */
    void checkCommittedSoFar() {
        List<String> committed = committedLines();
        String extra = firstMissing(expected, committed);
        if (extra != null) {
            report("line=" + extra + " is committed more often than it may be");
        }
        String lost = firstMissing(committed, committedBefore);
        if (lost != null) {
            report("line=" + lost + " was committed and is gone");
        }
        committedBefore = committed;
    }

    /** In the end exactly the expected lines are committed, and nothing uncommitted lies about. */
    void checkFinalOutput() {
        List<String> committed = committedLines();
        if (!committed.equals(expected)) {
            String missing = firstMissing(committed, expected);
            String extra = firstMissing(expected, committed);
            report("the output differs: lines=" + committed.size() + " expected=" + expected.size() + " first missing="
                    + missing + " first too many=" + extra);
        }
        List<String> uncommitted =
                names().stream().filter(Checkers::isUncommitted).toList();
        if (!uncommitted.isEmpty()) {
            report("uncommitted files are left at the end: " + uncommitted);
        }
    }

    /** The first line that is oftener in {@code wanted} than in {@code present}, or null. */
    private static String firstMissing(List<String> present, List<String> wanted) {
        Map<String, Integer> counts = new HashMap<>();
        present.forEach(line -> counts.merge(line, 1, Integer::sum));
        for (String line : wanted) {
            if (counts.merge(line, -1, Integer::sum) < 0) {
                return line;
            }
        }
        return null;
    }

    private static boolean isUncommitted(String name) {
        return name.startsWith(".") || name.startsWith("_");
    }

    private List<String> names() {
        Path output = disk.path(OUTPUT);
        if (!Files.isDirectory(output)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(output)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> committedLines() {
        List<String> lines = new ArrayList<>();
        try {
            for (String name : names()) {
                if (!isUncommitted(name)) {
                    lines.addAll(Files.readAllLines(disk.path(OUTPUT).resolve(name)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.stream().sorted().toList();
    }
}
