package io.leat.jmh.latency;

import io.leat.jmh.run.Findings;
import io.leat.report.jmh.JmhRun;
import io.leat.report.jmh.Pairing;
import io.leat.report.result.Baseline;
import io.leat.report.result.Better;
import io.leat.report.result.Comparison;
import io.leat.report.result.Distribution;
import io.leat.report.result.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/**
 * A percentile that is a row of its own.
 *
 * @param word  as it stands at the end of a name
 * @param value from 0 to 100
 */
record Percentile(String word, double value) {
    private static final String UNIT = "us";
    private static final double NS_IN_US = 1000;
    /** What the clock can tell apart; a ratio to nothing would say nothing. */
    private static final double SHORTEST_US = 0.001;

    private static final int STEPS_IN_HALF_THE_DISTANCE = 5;

    static List<Percentile> all() {
        return List.of(new Percentile("p50", 50), new Percentile("p99", 99), new Percentile("p999", 99.9));
    }

    String rowOf(String name) {
        return name + "." + word;
    }

    /** The rows and distributions of rounds, those of ours under {@link HopContender#OURS}. */
    static Findings findings(String name, Map<String, List<Histogram>> histograms) {
        List<Comparison> comparisons = new ArrayList<>();
        for (Percentile percentile : all()) {
            comparisons.addAll(percentile.compare(name, histograms));
        }
        List<Distribution> distributions = new ArrayList<>();
        histograms.forEach((contender, rounds) -> distributions.add(distribution(name, contender, rounds)));
        return new Findings(comparisons, distributions);
    }

    private List<Comparison> compare(String name, Map<String, List<Histogram>> histograms) {
        List<JmhRun> ours = runs(histograms.get(HopContender.OURS));
        Measure measure = Pairing.measure(rowOf(name), Map.of(), UNIT, Better.LOWER, ours);
        List<Comparison> comparisons = new ArrayList<>();
        histograms.forEach((contender, rounds) -> Baseline.of(contender)
                .ifPresent(baseline -> comparisons.add(Pairing.compare(measure, ours, baseline, runs(rounds)))));
        return comparisons;
    }

    private List<JmhRun> runs(List<Histogram> rounds) {
        return rounds.stream()
                .map(round -> Math.max(SHORTEST_US, round.getValueAtPercentile(value) / NS_IN_US))
                .map(us -> new JmhRun(word, Map.of(), UNIT, us, OptionalDouble.empty()))
                .toList();
    }

    private static Distribution distribution(String name, String contender, List<Histogram> rounds) {
        Histogram whole = rounds.get(0).copy();
        rounds.subList(1, rounds.size()).forEach(whole::add);
        List<Distribution.Point> points = new ArrayList<>();
        for (HistogramIterationValue step : whole.percentiles(STEPS_IN_HALF_THE_DISTANCE)) {
            points.add(
                    new Distribution.Point(step.getPercentileLevelIteratedTo(), step.getValueIteratedTo() / NS_IN_US));
        }
        return new Distribution(name, contender, UNIT, whole.getTotalCount(), points);
    }
}
