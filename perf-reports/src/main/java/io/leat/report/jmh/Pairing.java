package io.leat.report.jmh;

import io.leat.report.result.Baseline;
import io.leat.report.result.Better;
import io.leat.report.result.Comparison;
import io.leat.report.result.Measure;
import io.leat.report.statistics.MedianInterval;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Sets runs of ours beside runs of a baseline. Run {@code i} of ours and run {@code i} of the baseline were neighbours
 * in time, so a drift of the machine falls out of their ratio; the median of the ratios is what is quoted.
 */
public final class Pairing {
    private Pairing() {}

    /**
     * The measure of several runs of one benchmark: their median score and their median allocation.
     *
     * @param name   what to call it in the results
     * @param params what else fixes the measure
     * @param unit   the unit of the results; the runs are in the same unit
     */
    public static Measure measure(
            String name, Map<String, String> params, String unit, Better better, List<JmhRun> runs) {
        MedianInterval score = interval(runs);
        return new Measure(
                name, params, unit, better, score.median(), OptionalDouble.of(score.error()), allocation(runs));
    }

    /**
     * A measure beside a baseline.
     *
     * @param ours     the runs that the measure was made of
     * @param baseline as many runs, in the same order
     */
    public static Comparison compare(Measure measure, List<JmhRun> ours, Baseline name, List<JmhRun> baseline) {
        if (ours.size() != baseline.size()) {
            throw new IllegalArgumentException(
                    "ours=" + ours.size() + " baseline=" + baseline.size() + ": runs are compared in pairs");
        }
        double[] ratios = new double[ours.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = ours.get(i).score() / baseline.get(i).score();
        }
        MedianInterval ratio = MedianInterval.of(ratios);
        return new Comparison(measure, name, ratio.median(), OptionalDouble.of(ratio.error()));
    }

    private static MedianInterval interval(List<JmhRun> runs) {
        return MedianInterval.of(runs.stream().mapToDouble(JmhRun::score).toArray());
    }

    private static OptionalDouble allocation(List<JmhRun> runs) {
        double[] bytes = runs.stream()
                .map(JmhRun::allocBytes)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        return bytes.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(MedianInterval.of(bytes).median());
    }
}
