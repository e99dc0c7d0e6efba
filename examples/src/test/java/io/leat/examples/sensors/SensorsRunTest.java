package io.leat.examples.sensors;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.api.configuration.CheckpointingOptions;
import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.CoreOptions;
import io.leat.api.configuration.ExecutionOptions;
import io.leat.api.configuration.Placement;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.execution.JobClient;
import io.leat.api.execution.JobExecutionException;
import io.leat.api.execution.JobExecutionResult;
import io.leat.connect.file.source.OnBadRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the job on the engine; the output must be that of the fold, wherever and however parallel it runs. */
@Timeout(120)
class SensorsRunTest {
    private static final int PASSES = 2;

    private static List<String> expected;
    private static List<String> expectedOfPasses;

    @TempDir
    Path directory;

    @BeforeAll
    static void fold() throws IOException {
        expected = IndependentFold.lines(NabFiles.DIRECTORY, 1);
        expectedOfPasses = IndependentFold.lines(NabFiles.DIRECTORY, PASSES);
    }

    @ParameterizedTest
    @CsvSource({"1,INVOKER", "2,INVOKER", "4,INVOKER", "1,SHARED", "2,SHARED", "4,SHARED", "2,DEDICATED", "4,DEDICATED"
    })
    void shouldGiveTheSameLinesWhereverItRuns(int parallelism, Placement placement) throws Exception {
        JobExecutionResult result = run(settings(parallelism, placement), 1);
        assertThat(lines()).isEqualTo(expected);
        assertThat(result.recordsIn()).isEqualTo(321_206);
        assertThat(result.recordsOut()).isEqualTo(expected.size());
    }

    @Test
    void shouldGiveTheSameLinesWithCheckpoints() throws Exception {
        Configuration settings = checkpointed(settings(2, Placement.SHARED), Duration.ofMillis(50));
        JobExecutionResult result = run(settings, PASSES);
        assertThat(lines()).isEqualTo(expectedOfPasses);
        assertThat(result.recordsIn()).isEqualTo(PASSES * 321_206);
        assertThat(result.checkpointsCompleted()).isPositive();

        JobExecutionResult again = run(settings.set(CheckpointingOptions.RESUME, true), PASSES);
        assertThat(again.alreadyFinished()).isTrue();
        JobExecutionResult longer = run(settings, PASSES + 1);
        assertThat(longer.alreadyFinished()).isTrue();
        assertThat(longer.recordsIn()).isZero();
        assertThat(lines()).isEqualTo(expectedOfPasses);
    }

    @Test
    void shouldGiveTheSameLinesHoweverOftenItIsStoppedAndResumed() throws Exception {
        long seed = 321_206;
        Random random = new Random(seed);
        List<String> lives = new ArrayList<>();
        for (int life = 0; life < 12; life++) {
            Configuration settings = checkpointed(
                            settings(1 + random.nextInt(4), Placement.SHARED), Duration.ofMillis(20))
                    .set(CheckpointingOptions.RESUME, life > 0);
            JobClient job = environment(settings, PASSES).executeAsync("sensors");
            long stopAt = random.nextInt(200_000);
            while (job.progress().recordsIn() < stopAt && !job.isDone()) {
                Thread.onSpinWait();
            }
            job.cancel();
            try {
                lives.add(job.await().toString());
            } catch (JobExecutionException cancelled) {
                lives.add(cancelled.getMessage());
            }
        }
        assertThat(lives).as("seed=%d", seed).anyMatch(life -> !life.startsWith("JobExecutionResult"));
        Configuration settings = checkpointed(settings(2, Placement.SHARED), Duration.ofMillis(20))
                .set(CheckpointingOptions.RESUME, true);
        JobExecutionResult result = environment(settings, PASSES).execute("sensors");
        assertThat(result.restoredCheckpoint()).as("seed=%d", seed).isPresent();
        assertThat(lines()).as("seed=%d lives=%s", seed, lives).isEqualTo(expectedOfPasses);
    }

    private Configuration checkpointed(Configuration settings, Duration interval) {
        return settings.set(
                        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                        directory.resolve("checkpoints").toString())
                .set(CheckpointingOptions.CHECKPOINTING_INTERVAL, interval);
    }

    private StreamExecutionEnvironment environment(Configuration settings, int repeat) {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(settings);
        SensorsJob.build(
                environment,
                new SensorsOptions(NabFiles.DIRECTORY, directory.resolve("out"), repeat, OnBadRecord.FAIL));
        return environment;
    }

    private JobExecutionResult run(Configuration settings, int repeat) throws Exception {
        return environment(settings, repeat).execute("sensors");
    }

    private static Configuration settings(int parallelism, Placement placement) {
        return new Configuration()
                .set(CoreOptions.DEFAULT_PARALLELISM, parallelism)
                .set(ExecutionOptions.PLACEMENT, placement);
    }

    private List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory.resolve("out"))) {
            for (Path file : files.toList()) {
                assertThat(file.getFileName().toString()).startsWith("part-");
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines.stream().sorted().toList();
    }
}
