package io.leat.connect.file.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens the content of a file, unpacked where the file begins as gzip does, at a position in that content. */
final class ContentStreams {
    private static final int GZIP_BUFFER_BYTES = 16 * 1024;

    private ContentStreams() {}

    /** The content behind its first {@code offset} bytes; the caller closes it. */
    static InputStream open(Path file, long offset) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file);
        try {
            if (isGzip(channel)) {
                InputStream packed = new BufferedInputStream(Channels.newInputStream(channel), GZIP_BUFFER_BYTES);
                InputStream content = new GZIPInputStream(packed, GZIP_BUFFER_BYTES);
                content.skipNBytes(offset);
                return content;
            }
            channel.position(offset);
            return Channels.newInputStream(channel);
        } catch (EOFException e) {
            channel.close();
            throw new EOFException("ends before offset=" + offset + " of its unpacked content");
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean isGzip(SeekableByteChannel channel) throws IOException {
        ByteBuffer magic = ByteBuffer.allocate(2);
        int read = 0;
        while (magic.hasRemaining() && read >= 0) {
            read = channel.read(magic);
        }
        channel.position(0);
        return !magic.hasRemaining() && magic.get(0) == 0x1f && magic.get(1) == (byte) 0x8b;
    }
}
