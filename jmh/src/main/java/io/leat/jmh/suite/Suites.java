package io.leat.jmh.suite;

import io.leat.report.result.Baseline;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Finds the rows that JMH's processor has compiled into this module. Stateless. */
public final class Suites {
    private static final String OURS = "leat";

    private Suites() {}

    /** All rows, by name. */
    public static List<Row> all() {
        OutputFormat silent = OutputFormatFactory.createFormatInstance(
                new PrintStream(OutputStream.nullOutputStream()), VerboseMode.SILENT);
        List<String> benchmarks = BenchmarkList.defaultList().getAll(silent, List.of()).stream()
                .map(BenchmarkListEntry::getUsername)
                .toList();
        return rows(benchmarks);
    }

    /**
     * The rows whose names begin with one of the given; all where none is given.
     *
     * @throws IllegalArgumentException if a name selects nothing; says what was probably meant
     */
    public static List<Row> select(List<Row> rows, Collection<String> names) {
        for (String name : names) {
            if (rows.stream().noneMatch(row -> row.name().startsWith(name))) {
                throw new IllegalArgumentException("benchmark " + name + " is unknown: " + suggestion(name, rows));
            }
        }
        return rows.stream()
                .filter(row -> names.isEmpty() || names.stream().anyMatch(row.name()::startsWith))
                .toList();
    }

    /** The row, or the beginning of rows, that shares most with the name from its first letter on. */
    private static String suggestion(String name, List<Row> rows) {
        SortedSet<String> known = new TreeSet<>();
        for (Row row : rows) {
            for (int dot = row.name().indexOf('.'); dot > 0; dot = row.name().indexOf('.', dot + 1)) {
                known.add(row.name().substring(0, dot));
            }
            known.add(row.name());
        }
        String nearest = known.stream()
                .max(Comparator.comparingInt((String candidate) -> shared(name, candidate))
                        .thenComparing(Comparator.comparingInt(String::length).reversed()))
                .orElse("");
        return shared(name, nearest) > 0 ? "did you mean " + nearest + "?" : "there is " + String.join(", ", known);
    }

    private static int shared(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    /** The rows that a list of class and method names amounts to. */
    static List<Row> rows(Collection<String> benchmarks) {
        Map<String, SortedSet<String>> methodsByClass = new TreeMap<>();
        for (String benchmark : benchmarks) {
            int dot = benchmark.lastIndexOf('.');
            methodsByClass
                    .computeIfAbsent(benchmark.substring(0, dot), key -> new TreeSet<>())
                    .add(benchmark.substring(dot + 1));
        }
        Map<String, Row> rows = new TreeMap<>();
        methodsByClass.forEach((className, methods) -> {
            Row row = row(className, methods);
            if (rows.put(row.name(), row) != null) {
                throw new IllegalStateException("name=" + row.name() + " is measured by two classes: rename one");
            }
        });
        return List.copyOf(rows.values());
    }

    private static Row row(String className, SortedSet<String> methods) {
        if (!methods.remove(OURS)) {
            throw new IllegalStateException("class=" + className + ": a method named " + OURS + " is missing");
        }
        List<Row.Contender> baselines = new ArrayList<>();
        for (String method : methods) {
            Baseline baseline = Baseline.of(method)
                    .orElseThrow(() -> new IllegalStateException("class=" + className + " method=" + method
                            + ": name it " + OURS + " or after a baseline: " + Baseline.words()));
            baselines.add(new Row.Contender(baseline, className + "." + method));
        }
        return new Row(name(className), className + "." + OURS, baselines);
    }

    private static String name(String className) {
        try {
            Measured measured = Class.forName(className).getAnnotation(Measured.class);
            if (measured == null) {
                throw new IllegalStateException("class=" + className + ": annotate it with @Measured(name)");
            }
            return measured.value();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("class=" + className + " is listed and missing: build again", e);
        }
    }
}
