package io.leat.examples.sensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.connect.file.source.BadRecordException;
import io.leat.connect.file.source.OnBadRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SeriesPointsTest {
    @TempDir
    private Path directory;

    @Test
    void shouldReadEveryPointOfAFile() throws Exception {
        Path file = Files.writeString(
                directory.resolve("a.csv"), "timestamp,value\r\n2014-04-01 00:00:00,1.5\r\n\n2014-04-01 00:05:00,-2");

        SeriesPoints points = SeriesPoints.read(file, options(OnBadRecord.FAIL));

        long firstMs = Instant.parse("2014-04-01T00:00:00Z").toEpochMilli();
        assertThat(points.timesMs()).containsExactly(firstMs, firstMs + 300_000);
        assertThat(points.values()).containsExactly(1.5, -2);
    }

    @Test
    void shouldFailOnABadRowOrSkipIt() throws Exception {
        Path file = Files.writeString(directory.resolve("a.csv"), "timestamp,value\nrubbish\n2014-04-01 00:05:00,3\n");

        assertThatThrownBy(() -> SeriesPoints.read(file, options(OnBadRecord.FAIL)))
                .isInstanceOf(BadRecordException.class)
                .hasMessageContaining("line=2");
        assertThat(SeriesPoints.read(file, options(OnBadRecord.SKIP)).values()).containsExactly(3);
    }

    private SensorsOptions options(OnBadRecord onBadRecord) {
        return new SensorsOptions(directory, directory.resolve("out"), 1, onBadRecord);
    }
}
