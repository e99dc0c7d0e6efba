package io.leat.examples.sensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.api.configuration.Configuration;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.connect.file.source.OnBadRecord;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SensorsJobTest {
    @Test
    void shouldRefuseWhatCannotWork() {
        Path path = Path.of("x");
        assertThatThrownBy(() -> new SensorsOptions(path, path, 0, OnBadRecord.FAIL))
                .hasMessageContaining("repeat=0");
        StreamExecutionEnvironment environment = new StreamExecutionEnvironment(new Configuration(), () -> null);
        SensorsOptions options = new SensorsOptions(path.resolve("none"), path, 1, OnBadRecord.FAIL);
        assertThatThrownBy(() -> SensorsJob.build(environment, options)).hasMessageContaining("input=x/none");
    }

    @Test
    void shouldDescribeItself() {
        StreamExecutionEnvironment environment = new StreamExecutionEnvironment(new Configuration(), () -> null);
        SensorsJob.build(environment, new SensorsOptions(NabFiles.DIRECTORY, Path.of("out"), 2, OnBadRecord.SKIP));
        assertThat(environment.newStepId()).isGreaterThan(5);
    }
}
