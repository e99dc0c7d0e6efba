package io.leat.state.snapshot;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Takes a snapshot apart, piece by piece, and knows where it is. One thread; takes no byte more than it is asked for,
 * and leaves the stream open.
 */
public final class SnapshotInput {
    private final InputStream in;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[SnapshotLayout.HEADER_BYTES]);
    private long position;
    private long end = Long.MAX_VALUE;

    /** Reads from {@code in}; a buffered stream, since pieces are small. */
    public SnapshotInput(InputStream in) {
        this.in = in;
    }

    /** Limits what follows to a section of {@code length} bytes. */
    public void beginSection(long length) throws SnapshotException {
        if (length < 0 || length > Long.MAX_VALUE - position) {
            throw damaged("sectionLength=" + length);
        }
        end = position + length;
    }

    /** Ends the section, which must be used up. */
    public void endSection() throws SnapshotException {
        if (position != end) {
            throw damaged("sectionBytesLeft=" + remaining());
        }
        end = Long.MAX_VALUE;
    }

    /** Bytes left in the section. */
    public long remaining() {
        return end - position;
    }

    /**
     * The next bytes, from offset 0 of a buffer that is valid until the next call.
     *
     * @param length checked by the caller to be moderate: it is allocated
     */
    public UnsafeBuffer read(int length) throws IOException {
        if (length > remaining()) {
            throw damaged("length=" + length + " sectionBytesLeft=" + remaining());
        }
        if (buffer.capacity() < length) {
            buffer.wrap(new byte[length]);
        }
        int got = in.readNBytes(buffer.byteArray(), 0, length);
        position += got;
        if (got < length) {
            throw damaged("wanted=" + length + " got=" + got + ", then the end");
        }
        return buffer;
    }

    /** The next bytes as text. */
    public String readText(int length) throws IOException {
        if (length < 0 || length > SnapshotLayout.MAX_TEXT_BYTES) {
            throw damaged("textLength=" + length);
        }
        ByteBuffer text = ByteBuffer.wrap(read(length).byteArray(), 0, length);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
        } catch (CharacterCodingException malformed) {
            throw new SnapshotException(damaged("text is not UTF-8").getMessage(), malformed);
        }
    }

    /** Passes over the whole section. */
    public void skipSection() throws IOException {
        try {
            in.skipNBytes(remaining());
        } catch (EOFException ended) {
            throw new SnapshotException(
                    damaged("sectionBytesLeft=" + remaining() + ", then the end")
                            .getMessage(),
                    ended);
        }
        position = end;
        endSection();
    }

    /** The exception for bytes that make no sense at this place. */
    public SnapshotException damaged(String what) {
        return new SnapshotException("snapshot of keyed state is damaged at byte=" + position + ": " + what
                + "; restore from another checkpoint");
    }
}
