package io.leat.examples.sensors;

import java.time.Duration;

/**
 * When a series is unlike itself. Stateless: works on the {@link Baseline} it is given.
 *
 * <p>A window's score says how many times their usual spread its mean, or its deviation, is away from what is usual: the
 * larger of both. A score of {@link #RAISE_SCORE} raises an anomaly; it is closed by a score below {@link #CLOSE_SCORE}, or
 * when no window ends for {@link #SILENCE_MS}. After that the series is left in peace for {@link #QUIET_MS}.
 *
 * <p>The usual is an average that forgets: each window weighs {@code 1/MEMORY_WINDOWS}, at the beginning the more the fewer
 * there were, so that the first windows are averaged plainly. Nothing is raised in the first {@link #WARM_UP_WINDOWS}. The
 * numbers are the same for all series; they were chosen by trying some 840 combinations on the labelled series, of which the
 * best 25 differed little (docs/decisions/0005-anomaly-rule.md).
 */
final class AnomalyRule {
    static final double RAISE_SCORE = 5;
    static final double CLOSE_SCORE = 2.5;
    static final long SILENCE_MS = Duration.ofHours(6).toMillis();
    static final long QUIET_MS = Duration.ofHours(12).toMillis();
    static final int WARM_UP_WINDOWS = 96;
    static final int MEMORY_WINDOWS = 672;

    /** A spread below this share of the usual mean counts as this: a flat series must not raise at every ripple. */
    private static final double LEAST_SPREAD_SHARE = 0.01;

    private static final double LEAST_SPREAD = 1e-9;

    private AnomalyRule() {}

    /**
     * Takes the next window of the series in.
     *
     * @param series the name of the series
     * @return the anomaly that is closed by this, or null
     */
    static Anomaly take(WindowStats window, Baseline baseline, String series) {
        if (!Double.isFinite(window.mean) || !Double.isFinite(window.deviation)) {
            return null;
        }
        Anomaly closed = closeIfSilent(baseline, window.endMs - 1, series);
        double score = baseline.windows == 0 ? 0 : score(window, baseline);
        learn(window, baseline);
        if (baseline.isRaised()) {
            baseline.peakScore = Math.max(baseline.peakScore, score);
            if (score < CLOSE_SCORE) {
                closed = close(baseline, series);
            }
        } else if (score >= RAISE_SCORE
                && baseline.windows > WARM_UP_WINDOWS
                && window.endMs >= baseline.quietUntilMs) {
            baseline.raisedAtMs = window.endMs;
            baseline.peakScore = score;
        }
        return closed;
    }

    /**
     * Closes the anomaly if the series was silent for too long.
     *
     * @param timeMs every window that ends at or before this was taken in
     * @return the anomaly that is closed by this, or null
     */
    static Anomaly closeIfSilent(Baseline baseline, long timeMs, String series) {
        return baseline.isRaised() && timeMs >= silentAtMs(baseline) ? close(baseline, series) : null;
    }

    /** When the series will have been silent for too long, ms. */
    static long silentAtMs(Baseline baseline) {
        return baseline.lastEndMs + SILENCE_MS;
    }

    private static Anomaly close(Baseline baseline, String series) {
        Anomaly anomaly = new Anomaly(series, baseline.raisedAtMs, baseline.lastEndMs, baseline.peakScore);
        baseline.raisedAtMs = Baseline.NOT_RAISED;
        baseline.quietUntilMs = baseline.lastEndMs + QUIET_MS;
        return anomaly;
    }

    private static double score(WindowStats window, Baseline baseline) {
        double least = LEAST_SPREAD_SHARE * Math.abs(baseline.mean) + LEAST_SPREAD;
        double ofMean = Math.abs(window.mean - baseline.mean) / (Math.sqrt(baseline.meanVariance) + least);
        double ofDeviation =
                Math.abs(window.deviation - baseline.deviation) / (Math.sqrt(baseline.deviationVariance) + least);
        return Math.max(ofMean, ofDeviation);
    }

    private static void learn(WindowStats window, Baseline baseline) {
        baseline.windows++;
        baseline.lastEndMs = window.endMs;
        double weight = 1.0 / Math.min(baseline.windows, MEMORY_WINDOWS);
        double meanStep = window.mean - baseline.mean;
        baseline.mean += weight * meanStep;
        baseline.meanVariance = (1 - weight) * (baseline.meanVariance + weight * meanStep * meanStep);
        double deviationStep = window.deviation - baseline.deviation;
        baseline.deviation += weight * deviationStep;
        baseline.deviationVariance =
                (1 - weight) * (baseline.deviationVariance + weight * deviationStep * deviationStep);
    }
}
