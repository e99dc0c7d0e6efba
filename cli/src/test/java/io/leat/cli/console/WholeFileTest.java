package io.leat.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WholeFileTest {
    @TempDir
    private Path directory;

    @Test
    void shouldPutAWholeFileInThePlaceOfAnother() throws Exception {
        Path page = Files.writeString(directory.resolve("page.html"), "before");

        WholeFile.write(page, "after");

        assertThat(page).hasContent("after");
        assertThat(directory).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void shouldLeaveNothingBehindWhenItFails() throws Exception {
        Path inTheWay =
                Files.createDirectories(directory.resolve("page.html/below")).getParent();

        assertThatThrownBy(() -> WholeFile.write(inTheWay, "text"))
                .isInstanceOf(FailedException.class)
                .hasMessageStartingWith("cannot write " + inTheWay);
        assertThat(directory).isDirectoryNotContaining("glob:**.part");
    }
}
