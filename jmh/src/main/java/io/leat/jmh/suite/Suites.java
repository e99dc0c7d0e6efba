package io.leat.jmh.suite;

import io.leat.report.result.Baseline;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Finds the rows that JMH's processor has compiled into the modules on the class path. Stateless. */
public final class Suites {
    private static final String OURS = "leat";

    /** Designs that were weighed once: JMH's own runner measures them, by hand. */
    private static final String SPIKES = "io.leat.jmh.spike.";

    private Suites() {}

    /** All rows, by name. */
    public static List<Row> all() {
        OutputFormat silent = OutputFormatFactory.createFormatInstance(
                new PrintStream(OutputStream.nullOutputStream()), VerboseMode.SILENT);
        List<String> benchmarks = BenchmarkList.defaultList().getAll(silent, List.of()).stream()
                .map(BenchmarkListEntry::getUsername)
                .filter(benchmark -> !benchmark.startsWith(SPIKES))
                .toList();
        return rows(benchmarks);
    }

    /**
     * The rows whose names begin with one of the given; all where none is given.
     *
     * @throws IllegalArgumentException if a name selects nothing; says what was probably meant
     */
    public static <R> List<R> select(SortedMap<String, R> rows, Collection<String> names) {
        for (String name : names) {
            if (rows.keySet().stream().noneMatch(row -> row.startsWith(name))) {
                throw new IllegalArgumentException(
                        "benchmark " + name + " is unknown: " + suggestion(name, rows.keySet()));
            }
        }
        return rows.entrySet().stream()
                .filter(row -> names.isEmpty() || names.stream().anyMatch(row.getKey()::startsWith))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    /** The row, or the beginning of rows, that shares most with the name from its first letter on. */
    private static String suggestion(String name, Collection<String> rows) {
        SortedSet<String> known = new TreeSet<>();
        for (String row : rows) {
            for (int dot = row.indexOf('.'); dot > 0; dot = row.indexOf('.', dot + 1)) {
                known.add(row.substring(0, dot));
            }
            known.add(row);
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
        SortedMap<String, SortedMap<String, JmhBenchmark>> rows = new TreeMap<>();
        for (String benchmark : benchmarks) {
            int dot = benchmark.lastIndexOf('.');
            add(rows, benchmark.substring(0, dot), benchmark.substring(dot + 1));
        }
        List<Row> found = new ArrayList<>();
        rows.forEach((name, contenders) -> found.add(row(name, contenders)));
        return found;
    }

    private static void add(SortedMap<String, SortedMap<String, JmhBenchmark>> rows, String className, String method) {
        if (!method.equals(OURS) && Baseline.of(method).isEmpty()) {
            throw new IllegalStateException("class=" + className + " method=" + method + ": name it " + OURS
                    + " or after a baseline: " + Baseline.words());
        }
        Class<?> measured = load(className);
        for (String template : names(measured)) {
            RowNames.expand(template, params(measured)).forEach((name, fixed) -> {
                JmhBenchmark benchmark = new JmhBenchmark(className + "." + method, fixed);
                if (rows.computeIfAbsent(name, key -> new TreeMap<>()).put(method, benchmark) != null) {
                    throw new IllegalStateException(
                            "name=" + name + " method=" + method + " is measured by two classes: rename one");
                }
            });
        }
    }

    private static Row row(String name, SortedMap<String, JmhBenchmark> contenders) {
        JmhBenchmark ours = contenders.remove(OURS);
        if (ours == null) {
            throw new IllegalStateException("name=" + name + ": a method named " + OURS + " is missing");
        }
        List<Row.Contender> baselines = new ArrayList<>();
        contenders.forEach((method, benchmark) ->
                baselines.add(new Row.Contender(Baseline.of(method).orElseThrow(), benchmark)));
        return new Row(name, ours, baselines);
    }

    private static String[] names(Class<?> measured) {
        Measured annotation = measured.getAnnotation(Measured.class);
        if (annotation == null) {
            throw new IllegalStateException("class=" + measured.getName() + ": annotate it with @Measured(name)");
        }
        return annotation.value();
    }

    private static Map<String, List<String>> params(Class<?> measured) {
        Map<String, List<String>> params = new LinkedHashMap<>();
        Stream.of(measured.getFields())
                .filter(field -> field.isAnnotationPresent(Param.class))
                .forEach(field -> params.put(field.getName(), values(field)));
        return params;
    }

    private static List<String> values(Field field) {
        return List.of(field.getAnnotation(Param.class).value());
    }

    private static Class<?> load(String className) {
        try {
            return Class.forName(className, false, Suites.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("class=" + className + " is listed and missing: build again", e);
        }
    }
}
