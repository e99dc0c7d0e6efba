package io.leat.examples.sensors;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The output of the job, read back. */
public final class AnomalyFiles {
    private static final Comparator<Anomaly> BY_SERIES_AND_TIME =
            Comparator.comparing(Anomaly::series).thenComparingLong(Anomaly::raisedAtMs);

    private AnomalyFiles() {}

    /** The lines in which the job writes these anomalies. */
    public static List<String> lines(List<Anomaly> anomalies) {
        return anomalies.stream().map(AnomalyLine::format).toList();
    }

    /** The anomalies in all committed files of {@code output}, by series and time. */
    public static List<Anomaly> read(Path output) throws IOException {
        List<Anomaly> anomalies = new ArrayList<>();
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(output, "part-*")) {
            for (Path part : parts) {
                for (String line : Files.readAllLines(part)) {
                    anomalies.add(AnomalyLine.parse(line));
                }
            }
        }
        anomalies.sort(BY_SERIES_AND_TIME);
        return anomalies;
    }
}
