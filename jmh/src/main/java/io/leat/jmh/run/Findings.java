package io.leat.jmh.run;

import io.leat.report.result.Comparison;
import io.leat.report.result.Distribution;
import java.util.List;

/**
 * What a measurement found. Immutable.
 *
 * @param comparisons   a row for each measure and baseline
 * @param distributions the whole of what percentiles were taken from
 */
public record Findings(List<Comparison> comparisons, List<Distribution> distributions) {
    /** Takes its own copies. */
    public Findings {
        comparisons = List.copyOf(comparisons);
        distributions = List.copyOf(distributions);
    }
}
