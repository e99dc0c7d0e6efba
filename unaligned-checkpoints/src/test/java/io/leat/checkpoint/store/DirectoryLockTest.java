package io.leat.checkpoint.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DirectoryLockTest {
    private static final int TAKEN = 0;
    private static final int REFUSED = 3;

    @TempDir
    private Path directory;

    /** Another process: tries to take the lock of a directory, tells by its exit code, and ends. */
    static final class OtherProcess {
        private OtherProcess() {}

        public static void main(String[] arguments) throws IOException {
            Path file = Path.of(arguments[0]).resolve(StoreNames.LOCK);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                System.exit(channel.tryLock() == null ? REFUSED : TAKEN);
            }
        }

        static int tries(Path directory) throws Exception {
            Path classes = Path.of(OtherProcess.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path store = Path.of(StoreNames.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            classes + System.getProperty("path.separator") + store,
                            OtherProcess.class.getName(),
                            directory.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        }
    }

    @Test
    void shouldKeepOtherProcessesOutAfterASecondJobOfThisOneWasRefused() throws Exception {
        try (DirectoryLock first = DirectoryLock.take(directory)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DirectoryLock.take(directory.resolve(".")))
                    .isInstanceOf(CheckpointStoreException.class)
                    .hasMessageContaining("is in use by another job");

            assertThat(OtherProcess.tries(directory)).isEqualTo(REFUSED);
        }

        assertThat(OtherProcess.tries(directory)).isEqualTo(TAKEN);
        DirectoryLock.take(directory).close();
    }
}
