package io.leat.checkpoint.coordinator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FailureTextTest {
    @Test
    void shouldLeaveOutClassesThatSayNothing() {
        assertThat(FailureText.of(new IOException("No space left on device"))).isEqualTo("No space left on device");
        assertThat(FailureText.of(new UncheckedIOException(new IOException("broken"))))
                .isEqualTo("broken");
        assertThat(FailureText.of(new IllegalStateException(new IOException("one\nline"))))
                .isEqualTo("one line");
        assertThat(FailureText.of(new CheckpointException("ours", null))).isEqualTo("ours");
    }

    @Test
    void shouldNameClassesThatSaySomething() {
        assertThat(FailureText.of(new NumberFormatException("x"))).isEqualTo("java.lang.NumberFormatException: x");
        assertThat(FailureText.of(new NullPointerException())).isEqualTo("java.lang.NullPointerException");
    }

    @Test
    void shouldSayInWordsWhatIsWrongWithAFile() {
        assertThat(FailureText.of(new NoSuchFileException("/a"))).isEqualTo("no such file: /a");
        assertThat(FailureText.of(new FileSystemException("/a", null, "Read-only file system")))
                .isEqualTo("/a: Read-only file system");
    }
}
