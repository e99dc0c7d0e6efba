package io.leat.report.result;

import java.util.OptionalDouble;

/**
 * A measure set beside a baseline of the same run. Immutable.
 *
 * @param measure    ours
 * @param baseline   what it is compared with
 * @param ratio      the median of ours over the baseline, pair by pair, in the unit of the measure
 * @param ratioError half the width of the interval round the ratio
 */
public record Comparison(Measure measure, Baseline baseline, double ratio, OptionalDouble ratioError) {

    /** Ours alone: there was nothing to compare it with. */
    public static Comparison withItself(Measure measure) {
        return new Comparison(measure, Baseline.SELF, 1, OptionalDouble.empty());
    }

    /** The score of the baseline that the ratio stands for. */
    public double baselineScore() {
        return measure.score() / ratio;
    }

    /** Whether we are at least as good as the baseline. */
    public boolean holds() {
        return measure.better().holds(ratio);
    }
}
