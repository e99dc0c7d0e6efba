package io.leat.report.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One run of the benchmarks. Immutable.
 *
 * @param comparisons   one for each measure and baseline, in the order they ran
 * @param distributions what the percentiles among them were taken from
 * @param machine       where it ran: scalars by name, in the order to show
 */
public record BenchmarkResults(
        List<Comparison> comparisons, List<Distribution> distributions, Map<String, Object> machine) {

    /** Takes its own copies. */
    public BenchmarkResults {
        comparisons = List.copyOf(comparisons);
        distributions = List.copyOf(distributions);
        machine = Collections.unmodifiableMap(new LinkedHashMap<>(machine));
    }

    /** Without distributions. */
    public BenchmarkResults(List<Comparison> comparisons, Map<String, Object> machine) {
        this(comparisons, List.of(), machine);
    }
}
