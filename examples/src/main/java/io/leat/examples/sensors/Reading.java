package io.leat.examples.sensors;

/** One row of a series. Reused: the source fills the same object again and again. */
public final class Reading {
    /** The index of the series in the {@link SensorCatalog}. */
    public int sensor;
    /** When it was read, ms since the epoch, UTC. */
    public long timestampMs;
    /** What was read; finite. */
    public double value;

    /** An empty reading. */
    public Reading() {}
}
