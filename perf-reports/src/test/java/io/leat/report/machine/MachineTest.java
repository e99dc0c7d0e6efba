package io.leat.report.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MachineTest {
    @Test
    void shouldDescribeTheMachineWithoutNamesOfHostsOrPaths() {
        assertThat(Machine.describe("-Xmx1g"))
                .containsOnlyKeys("cpu", "cores", "memory_bytes", "jdk", "os", "flags")
                .containsEntry("flags", "-Xmx1g")
                .containsEntry("cores", Runtime.getRuntime().availableProcessors())
                .allSatisfy((name, value) ->
                        assertThat(value.toString()).isNotBlank().doesNotContain("/home"));
    }

    @Test
    void shouldReadTheModelOfTheProcessor(@TempDir Path directory) throws Exception {
        Path info = Files.writeString(
                directory.resolve("cpuinfo"), "processor\t: 0\nmodel name\t: A Fast One @ 3GHz\nmodel name\t: B\n");

        assertThat(Machine.cpu(info)).isEqualTo("A Fast One @ 3GHz");
        assertThat(Machine.cpu(directory.resolve("none"))).isEqualTo(System.getProperty("os.arch"));
    }
}
