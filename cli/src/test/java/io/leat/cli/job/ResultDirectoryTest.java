package io.leat.cli.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.cli.console.RefusedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ResultDirectoryTest {
    @TempDir
    private Path here;

    @Test
    void shouldTakeTheFirstFreeNameWhereNoneIsGiven() throws Exception {
        Files.createDirectory(here.resolve("leat-sensors-1"));

        ResultDirectory directory = ResultDirectory.choose(null, here, "sensors", false);

        assertThat(directory.path()).isEqualTo(here.resolve("leat-sensors-2")).doesNotExist();
        directory.create();
        assertThat(directory.path()).isEmptyDirectory();
        directory.discardIfEmpty();
        assertThat(directory.path()).doesNotExist();
    }

    @Test
    void shouldRefuseWhatIsNotEmptyUnlessResuming() throws Exception {
        Path full = Files.createDirectory(here.resolve("full"));
        Files.writeString(full.resolve("part-0-0"), "a");

        assertThatThrownBy(() -> ResultDirectory.choose(full, here, "sensors", false))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("--output=" + full + " is not empty");
        ResultDirectory resumed = ResultDirectory.choose(full, here, "sensors", true);
        resumed.create();
        resumed.discardIfEmpty();
        assertThat(full.resolve("part-0-0")).exists();
    }

    @Test
    void shouldWantTheOutputOfTheRunThatIsResumed() {
        assertThatThrownBy(() -> ResultDirectory.choose(null, here, "sensors", true))
                .hasMessageContaining("--resume needs the --output");
    }
}
