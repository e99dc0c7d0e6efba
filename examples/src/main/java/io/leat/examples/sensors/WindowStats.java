package io.leat.examples.sensors;

/** What a window of a series came to. Reused: the window function fills the same object again and again. */
public final class WindowStats {
    /** The index of the series in the {@link SensorCatalog}. */
    public int sensor;
    /** The end of the window, exclusive, ms since the epoch. */
    public long endMs;
    /** The mean of the readings. */
    public double mean;
    /** Their standard deviation. */
    public double deviation;

    /** Of no window. */
    public WindowStats() {}

    /** Of the window of {@code windowSensor} that ends at {@code windowEndMs} and has these moments. */
    void set(int windowSensor, long windowEndMs, Moments moments) {
        sensor = windowSensor;
        endMs = windowEndMs;
        mean = moments.mean;
        deviation = moments.deviation();
    }
}
