package io.leat.examples.sensors;

import io.leat.connect.file.source.OnBadRecord;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What a run of the sensors job is asked for.
 *
 * @param input       the directory of the series, see {@link SensorCatalog}
 * @param output      the directory that the anomalies are written to
 * @param repeat      how often the input is read, at least once; each time with later timestamps
 * @param onBadRecord what a malformed row does
 */
public record SensorsOptions(Path input, Path output, int repeat, OnBadRecord onBadRecord) {
    /** Timestamps of more passes would not fit the four digits of a year. */
    private static final int MOST_REPEATS = 1_000;

    /** Checks the options. */
    public SensorsOptions {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(onBadRecord, "onBadRecord");
        if (repeat < 1 || repeat > MOST_REPEATS) {
            throw new IllegalArgumentException("repeat=" + repeat + ": give a whole number from 1 to " + MOST_REPEATS);
        }
    }

    /** The directory of the series that come with Leat, in the home directory of an installation. */
    public static Path defaultInput(Path leatHome) {
        return leatHome.resolve("examples").resolve("data").resolve("nab");
    }
}
