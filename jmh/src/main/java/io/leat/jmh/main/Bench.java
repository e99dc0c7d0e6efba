package io.leat.jmh.main;

import com.fasterxml.jackson.jr.ob.JSON;
import io.leat.jmh.latency.Latencies;
import io.leat.jmh.run.BenchmarkFailedException;
import io.leat.jmh.run.Findings;
import io.leat.jmh.run.ForkSettings;
import io.leat.jmh.run.JmhMeasurement;
import io.leat.jmh.run.Measurement;
import io.leat.jmh.suite.Row;
import io.leat.jmh.suite.Suites;
import io.leat.report.machine.Machine;
import io.leat.report.result.Baseline;
import io.leat.report.result.BenchmarkResults;
import io.leat.report.result.Comparison;
import io.leat.report.result.Distribution;
import io.leat.report.result.ResultWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Measures and leaves the results in a file. Exit codes are those of the command line: 0 done, 1 a benchmark failed,
 * 2 nothing was begun; with 1 and 2 the file holds the one line that says why.
 */
public final class Bench {
    private static final List<String> HEAP = List.of("-Xms1g", "-Xmx1g");

    private Bench() {}

    /** Takes {@code [NAME...] [--list] [--quick] --output FILE}. Peers take part if they are on the class path. */
    public static void main(String[] arguments) throws IOException {
        BenchArguments call = BenchArguments.parse(arguments);
        try {
            SortedMap<String, Measurement> measurements = measurements();
            List<Measurement> selected = Suites.select(measurements, call.names());
            if (call.list()) {
                Files.writeString(call.output(), JSON.std.asString(list(measurements, selected)));
            } else {
                Files.writeString(call.output(), ResultWriter.toJson(measure(selected, call)));
            }
        } catch (IllegalArgumentException e) {
            end(call.output(), e, 2);
        } catch (BenchmarkFailedException e) {
            end(call.output(), e, 1);
        }
    }

    private static SortedMap<String, Measurement> measurements() {
        SortedMap<String, Measurement> measurements = new TreeMap<>();
        for (Row row : Suites.all()) {
            measurements.put(row.name(), new JmhMeasurement(row));
        }
        for (Measurement latency : Latencies.all()) {
            latency.names().forEach(name -> measurements.put(name, latency));
        }
        return measurements;
    }

    private static List<Map<String, Object>> list(
            SortedMap<String, Measurement> measurements, List<Measurement> selected) {
        List<Map<String, Object>> list = new ArrayList<>();
        measurements.forEach((name, measurement) -> {
            if (selected.contains(measurement)) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("name", name);
                entry.put(
                        "baselines",
                        measurement.baselines().stream().map(Baseline::word).toList());
                list.add(entry);
            }
        });
        return list;
    }

    private static BenchmarkResults measure(List<Measurement> measurements, BenchArguments call)
            throws IOException, BenchmarkFailedException {
        List<String> flags = jvmFlags();
        Path directory = Files.createTempDirectory("leat-bench-");
        ForkSettings forks = new ForkSettings(flags, directory);
        List<Comparison> comparisons = new ArrayList<>();
        List<Distribution> distributions = new ArrayList<>();
        for (Measurement measurement : measurements) {
            Findings findings = measurement.measure(call.quick(), forks, Bench::say);
            findings.comparisons().stream()
                    .filter(comparison -> call.asksFor(comparison.measure().name()))
                    .forEach(comparisons::add);
            distributions.addAll(findings.distributions());
        }
        delete(directory);
        return new BenchmarkResults(comparisons, distributions, Machine.describe(String.join(" ", flags)));
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
