package io.leat.examples.sensors;

/**
 * What is usual for a series, and whether it is in an anomaly; the state of the detector. Plain data: {@link AnomalyRule}
 * says what it means.
 */
public final class Baseline {
    /** The {@link #raisedAtMs} of a series that is not in an anomaly. */
    static final long NOT_RAISED = Long.MIN_VALUE;

    /** Windows taken in. */
    public long windows;
    /** The usual mean of a window. */
    public double mean;
    /** The variance of the mean. */
    public double meanVariance;
    /** The usual deviation within a window. */
    public double deviation;
    /** The variance of the deviation. */
    public double deviationVariance;
    /** The end of the newest window, ms. */
    public long lastEndMs;
    /** When the anomaly was raised, ms, or {@link #NOT_RAISED}. */
    public long raisedAtMs = NOT_RAISED;
    /** The highest score of the anomaly. */
    public double peakScore;
    /** No anomaly is raised before this, ms. */
    public long quietUntilMs = Long.MIN_VALUE;

    /** Of a series of which nothing is known. */
    public Baseline() {}

    boolean isRaised() {
        return raisedAtMs != NOT_RAISED;
    }
}
