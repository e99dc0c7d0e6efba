package io.leat.report.result;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Writes results as the JSON of the package. Stateless. */
public final class ResultWriter {
    private ResultWriter() {}

    /** The results as one JSON object on one line. */
    public static String toJson(BenchmarkResults results) {
        try {
            return JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).asString(toMap(results));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> toMap(BenchmarkResults results) {
        List<Map<String, Object>> entries =
                results.comparisons().stream().map(ResultWriter::entry).toList();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put(ResultFormat.RESULTS, entries);
        if (!results.distributions().isEmpty()) {
            root.put(
                    ResultFormat.DISTRIBUTIONS,
                    results.distributions().stream().map(ResultWriter::entry).toList());
        }
        root.put(ResultFormat.MACHINE, results.machine());
        return root;
    }

    private static Map<String, Object> entry(Comparison comparison) {
        Measure measure = comparison.measure();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put(ResultFormat.NAME, measure.name());
        entry.put(ResultFormat.PARAMS, measure.params());
        entry.put(ResultFormat.UNIT, measure.unit());
        entry.put(ResultFormat.BETTER, measure.better().word());
        entry.put(ResultFormat.SCORE, measure.score());
        entry.put(ResultFormat.ERROR, orNull(measure.error()));
        entry.put(ResultFormat.BASELINE, comparison.baseline().word());
        entry.put(ResultFormat.RATIO, comparison.ratio());
        entry.put(ResultFormat.RATIO_ERROR, orNull(comparison.ratioError()));
        entry.put(ResultFormat.ALLOC, orNull(measure.allocBytesPerRecord()));
        return entry;
    }

    private static Map<String, Object> entry(Distribution distribution) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put(ResultFormat.NAME, distribution.name());
        entry.put(ResultFormat.CONTENDER, distribution.contender());
        entry.put(ResultFormat.UNIT, distribution.unit());
        entry.put(ResultFormat.COUNT, distribution.count());
        entry.put(
                ResultFormat.POINTS,
                distribution.points().stream()
                        .map(point -> List.of(point.percentile(), point.value()))
                        .toList());
        return entry;
    }

    private static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
