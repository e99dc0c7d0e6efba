package io.leat.examples.sensors;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The points of one series, as they stand in its file: to be drawn. Immutable. */
public final class SeriesPoints {
    private final long[] timesMs;
    private final double[] values;

    private SeriesPoints(List<Long> timesMs, List<Double> values) {
        this.timesMs = timesMs.stream().mapToLong(Long::longValue).toArray();
        this.values = values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * Reads a file of the catalog.
     *
     * @throws IOException if it cannot be read or holds a bad row
     */
    public static SeriesPoints read(Path file, SensorsOptions options) throws IOException {
        List<Long> timesMs = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        SeriesRows.read(file, 0, 0, options, reading -> {
            timesMs.add(reading.timestampMs);
            values.add(reading.value);
        });
        return new SeriesPoints(timesMs, values);
    }

    /** How many points there are. */
    public int size() {
        return timesMs.length;
    }

    /** The latest time, ms since the epoch; there is a point. */
    public long lastMs() {
        return Arrays.stream(timesMs).max().orElseThrow();
    }

    /** The times, ms since the epoch. */
    public long[] timesMs() {
        return timesMs.clone();
    }

    /** The values, one a time. */
    public double[] values() {
        return values.clone();
    }
}
