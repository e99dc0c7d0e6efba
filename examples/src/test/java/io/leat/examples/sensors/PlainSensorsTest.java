package io.leat.examples.sensors;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.connect.file.source.OnBadRecord;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PlainSensorsTest {
    @Test
    void shouldEqualAFoldWrittenIndependently() throws Exception {
        PlainSensors.Run run = PlainSensors.run(options(1), () -> 0);
        assertThat(run.records()).isEqualTo(321_206).isEqualTo(IndependentFold.rows(NabFiles.DIRECTORY));
        assertThat(lines(run))
                .isEqualTo(IndependentFold.lines(NabFiles.DIRECTORY, 1))
                .hasSizeGreaterThan(100);
    }

    @Test
    void shouldEqualItWhenTheInputIsRepeated() throws Exception {
        PlainSensors.Run run = PlainSensors.run(options(3), () -> 0);
        assertThat(run.records()).isEqualTo(3 * 321_206);
        assertThat(lines(run)).isEqualTo(IndependentFold.lines(NabFiles.DIRECTORY, 3));
    }

    @Test
    void shouldFindMoreThanHalfOfTheLabelledWindows() throws Exception {
        SensorCatalog catalog = SensorCatalog.of(NabFiles.DIRECTORY);
        Labels labels = Labels.of(NabFiles.DIRECTORY);
        AnomalyScore score = AnomalyScore.of(
                catalog, labels, PlainSensors.run(options(1), () -> 0).anomalies());
        assertThat(score.windows()).isEqualTo(110);
        assertThat(score.windowsHit()).isGreaterThan(55);
        assertThat(score.falseAlarms()).isLessThan(80);
        AnomalyScore repeated = AnomalyScore.of(
                catalog, labels, PlainSensors.run(options(2), () -> 0).anomalies());
        assertThat(repeated).isEqualTo(score);
    }

    private static SensorsOptions options(int repeat) {
        return new SensorsOptions(NabFiles.DIRECTORY, Path.of("unused"), repeat, OnBadRecord.FAIL);
    }

    private static List<String> lines(PlainSensors.Run run) {
        return run.anomalies().stream().map(AnomalyLine::format).sorted().toList();
    }
}
