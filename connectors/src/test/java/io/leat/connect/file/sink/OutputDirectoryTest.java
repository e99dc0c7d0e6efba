package io.leat.connect.file.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OutputDirectoryTest {
    @TempDir
    Path parent;

    @Test
    void shouldTakeAMissingOrEmptyDirectoryAndChangeNothing() {
        assertThatCode(() -> OutputDirectory.requireUsable(parent, false)).doesNotThrowAnyException();
        assertThatCode(() -> OutputDirectory.requireUsable(parent.resolve("a/b"), false))
                .doesNotThrowAnyException();
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void shouldRefuseAFullDirectoryUnlessResuming() throws Exception {
        Files.writeString(parent.resolve("part-0-0"), "x\n");
        assertThatThrownBy(() -> OutputDirectory.requireUsable(parent, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("output=" + parent)
                .hasMessageContaining("not empty, it holds part-0-0");
        assertThatCode(() -> OutputDirectory.requireUsable(parent, true)).doesNotThrowAnyException();
    }

    @Test
    void shouldCallAReadOnlyFileSystemWhatItIs() {
        Path modules = Path.of(URI.create("jrt:/modules"));
        assertThatThrownBy(() -> OutputDirectory.requireUsable(modules.resolve("new"), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be written: read-only file system at /modules");
    }

    @Test
    void shouldRefuseAFileInItsPlaceOrAboveIt() throws Exception {
        Path file = Files.writeString(parent.resolve("file"), "x");
        assertThatThrownBy(() -> OutputDirectory.requireUsable(file, true)).hasMessageContaining("is not a directory");
        assertThatThrownBy(() -> OutputDirectory.requireUsable(file.resolve("below"), false))
                .hasMessageContaining("is not a directory");
    }
}
