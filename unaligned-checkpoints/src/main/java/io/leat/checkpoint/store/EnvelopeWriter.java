package io.leat.checkpoint.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/**
 * Writes one file of a checkpoint front to back, keeping its checksum. Syncs and closes nothing: the channel belongs to
 * the caller.
 */
final class EnvelopeWriter {
    /**
     * Bytes handed to the channel at a time. The JDK copies a heap buffer into an off-heap one of the same size that
     * the thread then keeps, so a large state must not be written in one call.
     */
    static final int CHUNK_BYTES = 64 * 1024;

    private final FileChannel channel;
    private final CRC32C crc = new CRC32C();
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES);
    private long length;

    EnvelopeWriter(FileChannel channel, long magic, int version) throws IOException {
        this.channel = channel;
        put(EnvelopeLayout.head(magic, version));
    }

    void put(byte[] bytes) throws IOException {
        put(ByteBuffer.wrap(bytes));
    }

    void put(ByteBuffer bytes) throws IOException {
        crc.update(bytes.duplicate());
        length += bytes.remaining();
        while (bytes.hasRemaining()) {
            int size = Math.min(chunk.remaining(), bytes.remaining());
            chunk.put(bytes.slice(bytes.position(), size));
            bytes.position(bytes.position() + size);
            if (!chunk.hasRemaining()) {
                flush();
            }
        }
    }

    /** Writes the trailer; nothing may follow. */
    FileSeal seal() throws IOException {
        long total = length + EnvelopeLayout.TRAILER_LENGTH;
        put(EnvelopeLayout.totalLength(total));
        int value = (int) crc.getValue();
        put(EnvelopeLayout.crc(value));
        flush();
        return new FileSeal(total, value);
    }

    private void flush() throws IOException {
        chunk.flip();
        while (chunk.hasRemaining()) {
            channel.write(chunk);
        }
        chunk.clear();
    }
}
