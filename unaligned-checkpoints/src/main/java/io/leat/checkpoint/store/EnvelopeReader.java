package io.leat.checkpoint.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * Reads one file of a checkpoint. The whole file is verified when it is opened, before a single length or count in it
 * is believed; then the body is read front to back.
 */
final class EnvelopeReader implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final FileSeal seal;
    private long bodyRemaining;

    private EnvelopeReader(Path file, FileChannel channel, FileSeal seal) {
        this.file = file;
        this.channel = channel;
        this.seal = seal;
        this.bodyRemaining = seal.length() - EnvelopeLayout.HEAD_LENGTH - EnvelopeLayout.TRAILER_LENGTH;
    }

    /** Opens and verifies a file, and stands at the beginning of its body. */
    static EnvelopeReader open(Path file, long magic, int version) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            FileSeal seal = verify(file, channel, magic, version);
            channel.position(EnvelopeLayout.HEAD_LENGTH);
            return new EnvelopeReader(file, channel, seal);
        } catch (IOException | RuntimeException e) {
            try (channel) {
                throw e;
            }
        }
    }

    FileSeal seal() {
        return seal;
    }

    /** The next bytes of the body, little-endian. */
    ByteBuffer take(int length) throws IOException {
        return ByteBuffer.wrap(bytes(length)).order(ByteOrder.LITTLE_ENDIAN);
    }

    String text(int length) throws IOException {
        return new String(bytes(length), StandardCharsets.UTF_8);
    }

    byte[] bytes(long length) throws IOException {
        if (length < 0 || length > bodyRemaining || length > Integer.MAX_VALUE - 8) {
            throw refused(file, "a field of length=" + length + " does not fit, bodyRemaining=" + bodyRemaining);
        }
        byte[] bytes = new byte[(int) length];
        for (int done = 0; done < bytes.length; done += EnvelopeWriter.CHUNK_BYTES) {
            fill(
                    file,
                    channel,
                    ByteBuffer.wrap(bytes, done, Math.min(EnvelopeWriter.CHUNK_BYTES, bytes.length - done)));
        }
        bodyRemaining -= length;
        return bytes;
    }

    /** Refuses bytes that no field accounts for. */
    void expectEnd() throws IOException {
        if (bodyRemaining != 0) {
            throw refused(file, "bodyRemaining=" + bodyRemaining + " after the last field");
        }
    }

    CheckpointFormatException refused(String reason) {
        return refused(file, reason);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static FileSeal verify(Path file, FileChannel channel, long magic, int version) throws IOException {
        long length = channel.size();
        if (length < EnvelopeLayout.HEAD_LENGTH + EnvelopeLayout.TRAILER_LENGTH) {
            throw refused(file, "length=" + length + " is too short");
        }
        CRC32C crc = new CRC32C();
        ByteBuffer head = next(file, channel, EnvelopeLayout.HEAD_LENGTH);
        crc.update(head);
        if (EnvelopeLayout.magic(head) != magic) {
            throw refused(file, "it does not begin like a file of its kind");
        }
        if (EnvelopeLayout.version(head) != version) {
            throw refused(file, "formatVersion=" + EnvelopeLayout.version(head) + ", this version reads " + version);
        }
        long bodyEnd = length - EnvelopeLayout.TRAILER_LENGTH;
        for (long done = EnvelopeLayout.HEAD_LENGTH; done < bodyEnd; done += EnvelopeWriter.CHUNK_BYTES) {
            crc.update(next(file, channel, (int) Math.min(EnvelopeWriter.CHUNK_BYTES, bodyEnd - done)));
        }
        ByteBuffer trailer = next(file, channel, EnvelopeLayout.TRAILER_LENGTH);
        crc.update(trailer.slice(0, EnvelopeLayout.TRAILER_LENGTH - EnvelopeLayout.CRC_LENGTH));
        FileSeal written = EnvelopeLayout.seal(trailer);
        FileSeal found = new FileSeal(length, (int) crc.getValue());
        if (!written.equals(found)) {
            throw refused(file, "it was written with " + written + ", found " + found);
        }
        return found;
    }

    private static ByteBuffer next(Path file, FileChannel channel, int length) throws IOException {
        ByteBuffer bytes = EnvelopeLayout.piece(length);
        fill(file, channel, bytes);
        return bytes.flip();
    }

    private static void fill(Path file, FileChannel channel, ByteBuffer target) throws IOException {
        while (target.hasRemaining()) {
            if (channel.read(target) < 0) {
                throw refused(file, "it became shorter while it was read");
            }
        }
    }

    private static CheckpointFormatException refused(Path file, String reason) {
        return new CheckpointFormatException("file=" + file + " does not verify: " + reason);
    }
}
