package io.leat.simulation.run;

import io.leat.simulation.disk.SimulatedDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks from outside at one directory of output: what is in it may be read by anybody at any time. One owner. */
final class OutputChecker {
    private final SimulatedDisk disk;
    private final String directory;
    private final List<String> expected;
    private final Findings findings;
    private List<String> surelyCommitted = List.of();

    /** {@code expected} is sorted. */
    OutputChecker(SimulatedDisk disk, String directory, List<String> expected, Findings findings) {
        this.disk = disk;
        this.directory = directory;
        this.expected = expected;
        this.findings = findings;
    }

    /**
     * What is committed at any time is part of what must come out, and is never taken back; but for what only the next
     * sync would have made durable.
     */
    void checkSoFar() {
        List<String> committed = committedLines(disk);
        String extra = firstMissing(expected, committed);
        if (extra != null) {
            findings.add("output=" + directory + " line=" + extra + " is committed more often than it may be");
        }
        String lost = firstMissing(committed, surelyCommitted);
        if (lost != null) {
            findings.add("output=" + directory + " line=" + lost + " was committed and is gone");
        }
        surelyCommitted = committedLines(disk.surelyKept());
    }

    /** In the end exactly the expected lines are committed, for good, and nothing uncommitted lies about. */
    void checkFinal() {
        checkEqual("output=" + directory, committedLines(disk));
        checkEqual("what a power failure would leave of output=" + directory, committedLines(disk.surelyKept()));
        checkNothingUncommitted();
    }

    private void checkEqual(String what, List<String> committed) {
        if (!committed.equals(expected)) {
            findings.add(what + " differs: lines=" + committed.size() + " expected=" + expected.size()
                    + " first missing=" + firstMissing(committed, expected) + " first too many="
                    + firstMissing(expected, committed));
        }
    }

    private void checkNothingUncommitted() {
        List<String> uncommitted =
                names(disk).stream().filter(OutputChecker::isUncommitted).toList();
        if (!uncommitted.isEmpty()) {
            findings.add("output=" + directory + " holds uncommitted files at the end: " + uncommitted);
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

    private List<String> names(SimulatedDisk read) {
        Path path = read.path(directory);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> committedLines(SimulatedDisk read) {
        List<String> lines = new ArrayList<>();
        try {
            for (String name : names(read)) {
                if (!isUncommitted(name)) {
                    lines.addAll(Files.readAllLines(read.path(directory).resolve(name)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.stream().sorted().toList();
    }
}
