package io.leat.cli.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.cli.console.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class ConfigurationFileTest {
    @TempDir
    private Path directory;

    @Test
    void shouldReadWrittenOutAndNestedKeys() throws Exception {
        Path file = file("""
                # a comment
                parallelism.default: 3
                execution:
                  checkpointing:
                    interval: 100ms
                    dir: checkpoints/here
                leat.placement: dedicated
                """);

        assertThat(ConfigurationFile.read(file).toMap())
                .isEqualTo(Map.of(
                        "parallelism.default", "3",
                        "execution.checkpointing.interval", "100ms",
                        "execution.checkpointing.dir", "checkpoints/here",
                        "leat.placement", "dedicated"));
    }

    @Test
    void shouldReadAnEmptyFile() throws Exception {
        assertThat(ConfigurationFile.read(file("# nothing\n")).toMap()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paralelism.default: 3 | option=paralelism.default is unknown: did you mean parallelism.default?",
                "parallelism.default: 0 | parallelism.default=0: give a whole number from 1",
                "parallelism.default: [1, 2] | parallelism.default=[1, 2]: give a single value",
                "parallelism.default: | parallelism.default=null: give a single value",
                "just text | give lines of the form key: value",
                "'a: b: c' | line 1: mapping values are not allowed here",
                "'{parallelism.default: 1, parallelism: {default: 2}}' | parallelism.default stands twice: keep one",
            })
    void shouldNameTheFileAndWhatIsWrong(String text, String complaint) throws Exception {
        Path file = file(text);

        assertThatThrownBy(() -> ConfigurationFile.read(file))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("--config=" + file + ": " + complaint);
    }

    @Test
    void shouldRefuseAMissingFile() {
        assertThatThrownBy(() -> ConfigurationFile.read(directory.resolve("none")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("cannot be read");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("leat.yaml"), text);
    }
}
