package io.leat.examples.sensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AnomalyScoreTest {
    @TempDir
    Path directory;

    @Test
    void shouldCountWindowsHitAndFalseAlarms() {
        SensorCatalog catalog = new SensorCatalog(List.of(Path.of("a"), Path.of("b")), List.of("g/a", "g/b"));
        Labels labels = new Labels(Map.of(
                "g/a",
                List.of(new LabelledWindow(100, 200), new LabelledWindow(300, 400)),
                "g/b",
                List.of(new LabelledWindow(100, 200)),
                "not/read",
                List.of(new LabelledWindow(0, 1))));
        long secondPass = 150 + Replay.BEGIN_MS + Replay.SPAN_MS;
        List<Anomaly> anomalies = List.of(
                anomaly("g/a", 100),
                anomaly("g/a", 200),
                anomaly("g/a", 201),
                anomaly("g/b", 99),
                anomaly("g/b", secondPass));
        assertThat(AnomalyScore.of(catalog, labels, anomalies)).isEqualTo(new AnomalyScore(1, 3, 2, 4));
        assertThat(AnomalyScore.of(catalog, labels, anomalies))
                .hasToString("1 of 3 labelled windows hit, 2 false alarms of 4 raised");
    }

    @Test
    void shouldReadBackWhatTheJobWrites() throws Exception {
        Anomaly one = new Anomaly("g/a", 1_392_388_200_000L, 1_392_390_000_000L, 12.3455);
        Anomaly two = new Anomaly("g/a", 1_392_300_000_000L, 1_392_390_000_000L, 5);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new AnomalyLine().encode(one, bytes);
        new AnomalyLine().encode(two, bytes);
        Files.write(directory.resolve("part-0-0"), bytes.toByteArray());
        Files.writeString(directory.resolve(".part-0-1.inprogress"), "half a li");
        assertThat(AnomalyLine.format(one)).isEqualTo("g/a,2014-02-14T14:30:00Z,2014-02-14T15:00:00Z,12.346");
        assertThat(AnomalyLine.format(two)).endsWith(",5.000");
        assertThat(AnomalyFiles.read(directory))
                .containsExactly(two, new Anomaly("g/a", one.raisedAtMs(), one.closedAtMs(), 12.346));
        assertThatThrownBy(() -> AnomalyLine.parse("g/a,1,2,3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line=\"g/a,1,2,3\"");
    }

    @Test
    void shouldReadTheLabelsOfTheSeries() throws Exception {
        Labels labels = Labels.of(NabFiles.DIRECTORY);
        assertThat(labels.of("realKnownCause/nyc_taxi")).hasSize(5);
        assertThat(labels.of("realKnownCause/nyc_taxi").get(0))
                .isEqualTo(new LabelledWindow(1_414_683_000_000L, 1_415_053_800_000L));
        assertThat(labels.of("no/such")).isEmpty();
        assertThat(Labels.of(directory).windows()).isEmpty();
        Files.writeString(directory.resolve(Labels.FILE_NAME), "{\"a.csv\": [[\"2014-01-01\"]]}");
        assertThatThrownBy(() -> Labels.of(directory))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("labels=");
    }

    @Test
    void shouldNameTheSeriesOfADirectory() throws Exception {
        SensorCatalog catalog = SensorCatalog.of(NabFiles.DIRECTORY);
        assertThat(catalog.names()).hasSize(47).isSorted().contains("realKnownCause/nyc_taxi");
        assertThat(catalog.files().get(0)).exists();
        assertThatThrownBy(() -> SensorCatalog.of(directory)).hasMessageContaining("holds no series");
        assertThatThrownBy(() -> SensorCatalog.of(directory.resolve("none")))
                .hasMessageContaining("is not a directory");
    }

    private static Anomaly anomaly(String series, long raisedAtMs) {
        return new Anomaly(series, raisedAtMs, raisedAtMs + 1, 5);
    }
}
