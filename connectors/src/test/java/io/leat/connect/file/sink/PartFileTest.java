package io.leat.connect.file.sink;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PartFileTest {
    @Test
    void shouldNameTheFileAndTheRemedyWhenTheDiskIsFull() throws Exception {
        Path full = Path.of("/dev/full");
        try (FileChannel channel = FileChannel.open(full, StandardOpenOption.WRITE);
                PartFile part = new PartFile(new PartName(0, 0), full, channel, 0)) {
            assertThatThrownBy(() -> part.append(ByteBuffer.wrap(new byte[100])))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("file=/dev/full")
                    .hasMessageContaining("No space left")
                    .hasMessageContaining("resume from a checkpoint");
        }
    }

    @Test
    void shouldRefuseToGoOnAfterAFailedWrite() throws Exception {
        Path full = Path.of("/dev/full");
        try (FileChannel channel = FileChannel.open(full, StandardOpenOption.WRITE);
                PartFile part = new PartFile(new PartName(0, 0), full, channel, 0)) {
            assertThatThrownBy(() -> part.append(ByteBuffer.wrap(new byte[100])))
                    .isInstanceOf(IOException.class);

            // Nothing to write, so the disk has no say in it.
            assertThatThrownBy(() -> part.append(ByteBuffer.allocate(0))).hasMessageContaining("No space left");
            assertThatThrownBy(part::force).hasMessageContaining("No space left");
        }
    }
}
