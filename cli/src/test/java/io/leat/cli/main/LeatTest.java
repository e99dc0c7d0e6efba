package io.leat.cli.main;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.leat.cli.job.OwnJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process: exit codes, streams and signals. */
@Timeout(120)
class LeatTest {
    @TempDir
    private Path directory;

    @Test
    void shouldRefuseAJvmWithoutTheFlagsAndNameThem() throws Exception {
        List<String> command = new ArrayList<>(OwnJvm.command(List.of("run", "sensors")));
        command.removeIf(argument -> argument.startsWith("--add-exports"));
        Process process = new ProcessBuilder(command).start();

        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(err.lines())
                .singleElement()
                .asString()
                .contains("--add-exports java.base/jdk.internal.misc=ALL-UNNAMED");
    }

    @Test
    void shouldExitWithTheCodeOfTheVerb() throws Exception {
        Process process = new ProcessBuilder(OwnJvm.command(List.of("verson"))).start();

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(process.getInputStream().readAllBytes()).isEmpty();
    }

    @Test
    void shouldStopWithALastCheckpointOnSigtermAndGoOnFromIt() throws Exception {
        Path input = writeSeries(200_000);
        String output = directory.resolve("out").toString();
        String checkpoints = directory.resolve("checkpoints").toString();
        List<String> call = new ArrayList<>(
                List.of("run", "sensors", "--input", input.toString(), "--output", output, "--repeat", "10", "--json"));
        List<String> first = new ArrayList<>(call);
        first.addAll(List.of("--progress", "--checkpoint-dir", checkpoints));
        Process process = new ProcessBuilder(OwnJvm.command(first)).start();
        assertThat(process.errorReader().lines().anyMatch(line -> line.contains("records/s")))
                .isTrue();
        process.toHandle().destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(process.inputReader().readLine()).contains("\"records_in\":");

        call.addAll(List.of("--resume", checkpoints));
        Process resumed = new ProcessBuilder(OwnJvm.command(call)).start();
        String json = resumed.inputReader().readLine();
        assertThat(resumed.waitFor()).isZero();
        assertThat(json)
                .contains("\"restored_checkpoint\":", "\"already_finished\":false")
                .doesNotContain("\"restored_checkpoint\":null");
    }

    private Path writeSeries(int count) throws IOException {
        Path group = Files.createDirectories(directory.resolve("series/group"));
        StringBuilder rows = new StringBuilder("timestamp,value\n");
        for (int i = 0; i < count; i++) {
            rows.append("2014-%02d-%02d %02d:%02d:00,%d\n"
                    .formatted(1 + i / 40_320 % 12, 1 + i / 1440 % 28, i / 60 % 24, i % 60, i % 10));
        }
        Files.writeString(group.resolve("long.csv"), rows);
        return directory.resolve("series");
    }
}
