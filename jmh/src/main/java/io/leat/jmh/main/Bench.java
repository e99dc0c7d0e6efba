package io.leat.jmh.main;

import io.leat.jmh.run.BenchmarkFailedException;
import io.leat.jmh.run.Fork;
import io.leat.jmh.run.Interleaving;
import io.leat.jmh.run.RunLength;
import io.leat.jmh.suite.Row;
import io.leat.jmh.suite.Suites;
import io.leat.report.machine.Machine;
import io.leat.report.result.BenchmarkResults;
import io.leat.report.result.Comparison;
import io.leat.report.result.ResultWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures and leaves the results in a file. Exit codes are those of the command line: 0 done, 1 a benchmark failed,
 * 2 nothing was begun; with 1 and 2 the file holds the one line that says why.
 */
public final class Bench {
    private static final List<String> HEAP = List.of("-Xms1g", "-Xmx1g");

    private Bench() {}

    /** Takes {@code [NAME...] [--quick] [--peers] --output FILE}. */
    public static void main(String[] arguments) throws IOException {
        BenchArguments call = BenchArguments.parse(arguments);
        try {
            List<Row> rows = Suites.select(Suites.all(), call.names());
            if (call.peers()) {
                say("--peers: this build has no peers to compare with, so nothing is added");
            }
            Files.writeString(call.output(), ResultWriter.toJson(measure(rows, call.length())));
        } catch (IllegalArgumentException e) {
            end(call.output(), e, 2);
        } catch (BenchmarkFailedException e) {
            end(call.output(), e, 1);
        }
    }

    private static BenchmarkResults measure(List<Row> rows, RunLength length)
            throws IOException, BenchmarkFailedException {
        List<String> flags = jvmFlags();
        Path directory = Files.createTempDirectory("leat-bench-");
        Fork fork = new Fork(length, flags, directory);
        Interleaving interleaving = new Interleaving(length.rounds(), fork::run, Bench::say);
        List<Comparison> comparisons = new ArrayList<>();
        for (Row row : rows) {
            comparisons.addAll(interleaving.measure(row));
        }
        delete(directory);
        return new BenchmarkResults(comparisons, Machine.describe(String.join(" ", flags)));
    }

    private static List<String> jvmFlags() throws IOException {
        List<String> flags = new ArrayList<>(HEAP);
        try (Stream<String> lines = Files.lines(Path.of(System.getProperty("leat.home"), "jvm.flags"))) {
            lines.flatMap(line -> Stream.of(line.strip().split("\\s+")))
                    .filter(flag -> !flag.isEmpty())
                    .forEach(flags::add);
        }
        return flags;
    }

    /** The log of a benchmark that failed stays; that of a run that ended well goes. */
    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    private static void end(Path output, Exception why, int code) throws IOException {
        Files.writeString(output, why.getMessage());
        System.exit(code);
    }

    private static void say(String line) {
        System.err.println("leat: " + line);
    }
}
