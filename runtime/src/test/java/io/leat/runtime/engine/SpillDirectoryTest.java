package io.leat.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SpillDirectoryTest {
    @TempDir
    private Path temporary;

    private SpillDirectory newDirectory() {
        return new SpillDirectory(() -> {
            try {
                return Files.createTempDirectory(temporary, "spill-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void shouldMakeOneDirectoryAndRemoveIt() {
        SpillDirectory directory = newDirectory();

        assertThat(directory.get()).isDirectory().isEqualTo(directory.get());
        assertThat(temporary).isDirectoryContaining("glob:**/spill-*");

        directory.close();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void shouldMakeNoneForAJobThatNeverSpills() {
        newDirectory().close();

        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void shouldSayThatAFileWasLeftBehind() throws IOException {
        SpillDirectory directory = newDirectory();
        Files.createFile(directory.get().resolve("channel-1.spill"));

        assertThatThrownBy(directory::close)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("could not be removed");
    }
}
