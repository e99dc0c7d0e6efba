package io.leat.examples.sensors;

import io.leat.connect.file.source.BadRecordException;
import io.leat.connect.file.source.MalformedLineException;
import io.leat.connect.file.source.OnBadRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
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
            byte[] content = content(file);
            ReadingParser parser = new ReadingParser(sensor, pass, options.repeat());
            int from = 0;
            for (long line = 1; from < content.length; line++) {
                int lineFeed = from;
                while (lineFeed < content.length && content[lineFeed] != '\n') {
                    lineFeed++;
                }
                int to = lineFeed > from && content[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
                take(series, parser, content, from, to, line, file);
                from = lineFeed + 1;
            }
        }
        series.end();
    }

    private void take(PlainSeries series, ReadingParser parser, byte[] content, int from, int to, long line, Path file)
            throws IOException {
        try {
            Reading reading = parser.parse(content, from, to, line);
            if (reading != null) {
                records++;
                series.take(reading.timestampMs, reading.value);
            }
        } catch (MalformedLineException e) {
            if (options.onBadRecord() == OnBadRecord.FAIL) {
                throw new BadRecordException(file, line, e.getMessage());
            }
        }
    }

    private static byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            boolean packed = file.toString().endsWith(".gz");
            return packed ? new GZIPInputStream(in, 1 << 16).readAllBytes() : in.readAllBytes();
        }
    }
}
