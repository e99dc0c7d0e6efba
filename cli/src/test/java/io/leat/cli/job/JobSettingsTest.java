package io.leat.cli.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.api.configuration.CheckpointingOptions;
import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.CoreOptions;
import io.leat.cli.console.RefusedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class JobSettingsTest {
    @TempDir
    private Path directory;

    private final Configuration file = new Configuration();

    @Test
    void shouldLayTheCommandLineOverTheFile() {
        file.set(CoreOptions.DEFAULT_PARALLELISM, 2);

        assertThat(settings().build().get(CoreOptions.DEFAULT_PARALLELISM)).isEqualTo(2);
        assertThat(settings()
                        .with("--parallelism", CoreOptions.DEFAULT_PARALLELISM, "4")
                        .build()
                        .get(CoreOptions.DEFAULT_PARALLELISM))
                .isEqualTo(4);
    }

    @Test
    void shouldNameTheOptionAsTheCallerKnowsIt() {
        assertThatThrownBy(() -> settings().with("--parallelism", CoreOptions.DEFAULT_PARALLELISM, "0"))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("--parallelism=0: give a whole number from 1");
        assertThatThrownBy(() ->
                        settings().with("--checkpoint-interval", CheckpointingOptions.CHECKPOINTING_INTERVAL, "soon"))
                .hasMessageStartingWith("--checkpoint-interval=soon: give a duration");
    }

    @Test
    void shouldRefuseAnIntervalWithoutADirectory() {
        file.setString("execution.checkpointing.interval", "1s");

        assertThatThrownBy(settings()::build).hasMessageContaining("give --checkpoint-dir");
        assertThat(settings().withCheckpoints(directory, null).build().get(CheckpointingOptions.RESUME))
                .isFalse();
    }

    @Test
    void shouldResumeFromWhereItWrites() {
        Path absent = directory.resolve("absent");

        Configuration configuration = settings().withCheckpoints(null, absent).build();

        assertThat(configuration.get(CheckpointingOptions.RESUME)).isTrue();
        assertThat(configuration.get(CheckpointingOptions.CHECKPOINTS_DIRECTORY))
                .isEqualTo(absent.toString());
        assertThat(settings()
                        .withCheckpoints(absent, directory.resolve("./absent"))
                        .build())
                .isNotNull();
        assertThatThrownBy(() -> settings().withCheckpoints(directory, absent))
                .hasMessageContaining("contradict each other");
    }

    @Test
    void shouldRefuseDirectoriesThatCannotServe() throws Exception {
        Path occupied = Files.writeString(directory.resolve("file"), "");
        assertThatThrownBy(() -> settings().withCheckpoints(occupied, null)).hasMessageContaining("is no directory");

        Files.createDirectory(directory.resolve("chk-1"));
        Configuration again = settings().withCheckpoints(directory, null).build();
        assertThatThrownBy(() -> JobSettings.requireUnusedDirectory(again))
                .hasMessageContaining("holds checkpoints of an earlier run: go on from them with --resume");
        JobSettings.requireUnusedDirectory(
                settings().withCheckpoints(null, directory).build());
    }

    @Test
    void shouldRefuseToResumeFromNowhere() {
        file.set(CheckpointingOptions.RESUME, true);

        assertThatThrownBy(settings()::build).hasMessageContaining("give --resume DIR");
    }

    private JobSettings settings() {
        return new JobSettings(file);
    }
}
