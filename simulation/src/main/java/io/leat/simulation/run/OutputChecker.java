package io.leat.simulation.run;

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
    private final Path directory;
    private final List<String> expected;
    private final Findings findings;
    private List<String> committedBefore = List.of();

    /** {@code expected} is sorted. */
    OutputChecker(Path directory, List<String> expected, Findings findings) {
        this.directory = directory;
        this.expected = expected;
        this.findings = findings;
    }

    /** What is committed at any time is part of what must come out, and nothing committed is ever taken back. */
    void checkSoFar() {
        List<String> committed = committedLines();
        String extra = firstMissing(expected, committed);
        if (extra != null) {
            findings.add("output=" + directory + " line=" + extra + " is committed more often than it may be");
        }
        String lost = firstMissing(committed, committedBefore);
        if (lost != null) {
            findings.add("output=" + directory + " line=" + lost + " was committed and is gone");
        }
        committedBefore = committed;
    }

    /** In the end exactly the expected lines are committed, and nothing uncommitted lies about. */
    void checkFinal() {
        List<String> committed = committedLines();
        if (!committed.equals(expected)) {
            findings.add("output=" + directory + " differs: lines=" + committed.size() + " expected=" + expected.size()
                    + " first missing=" + firstMissing(committed, expected) + " first too many="
                    + firstMissing(expected, committed));
        }
        List<String> uncommitted =
                names().stream().filter(OutputChecker::isUncommitted).toList();
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

    private List<String> names() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
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
                    lines.addAll(Files.readAllLines(directory.resolve(name)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.stream().sorted().toList();
    }
}
