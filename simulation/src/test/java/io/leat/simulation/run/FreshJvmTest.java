package io.leat.simulation.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What differs from one JVM to the next, such as identity hashes and the order of immutable sets, decides nothing. */
@Timeout(300)
class FreshJvmTest {
    private static final int SEEDS = 60;

    @Test
    void shouldRunTheSameTracesInAnotherJvm() throws Exception {
        List<String> here = hashesWith("-XX:hashCode=5");
        List<String> there = hashesWith("-XX:hashCode=3");

        assertThat(here).hasSize(SEEDS);
        assertThat(there).isEqualTo(here);
    }

    /** {@code hashing} makes identity hashes in one of the ways that the JVM knows. */
    private static List<String> hashesWith(String hashing) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-exports"))
                .forEach(command::add);
        command.addAll(List.of("-XX:+UnlockExperimentalVMOptions", hashing, "-XX:+UseSerialGC", "-Xmx512m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(TraceHashes.class.getName(), String.valueOf(SEEDS)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().filter(line -> line.startsWith("seed=")).toList();
    }
}
