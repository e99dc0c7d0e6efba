package io.leat.examples.sensors;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.NanoClock;

/**
 * The work of {@link SensorsJob} as a loop over the files in one thread, without an engine: what the engine's speed is
 * compared with. It knows that a series lies in one file, so it reads one after the other and keeps only the open windows of
 * one series; the parser and the rule are those of the job.
 */
public final class PlainSensors {
    /**
     * What a run did.
     *
     * @param records   readings taken
     * @param elapsedNs how long it took, ns
     * @param anomalies the anomalies, series by series, in the order they were closed
     */
    public record Run(long records, long elapsedNs, List<Anomaly> anomalies) {}

    private final SensorsOptions options;
    private final List<Anomaly> anomalies = new ArrayList<>();
    private long records;

    private PlainSensors(SensorsOptions options) {
        this.options = options;
    }

    /**
     * Runs the loop; writes nothing.
     *
     * @throws IOException if a file cannot be read or holds a bad row
     */
    public static Run run(SensorsOptions options, NanoClock clock) throws IOException {
        long begunNs = clock.nanoTime();
        PlainSensors loop = new PlainSensors(options);
        SensorCatalog catalog = SensorCatalog.of(options.input());
        for (int sensor = 0; sensor < catalog.files().size(); sensor++) {
            loop.readSeries(sensor, catalog.files().get(sensor), catalog.names().get(sensor));
        }
        return new Run(loop.records, clock.nanoTime() - begunNs, loop.anomalies);
    }

    private void readSeries(int sensor, Path file, String name) throws IOException {
        PlainSeries series = new PlainSeries(name, anomalies);
        for (int pass = 0; pass < options.repeat(); pass++) {
            SeriesRows.read(file, sensor, pass, options, reading -> {
                records++;
                series.take(reading.timestampMs, reading.value);
            });
        }
        series.end();
    }
}
