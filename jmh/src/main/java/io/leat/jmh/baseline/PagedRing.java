package io.leat.jmh.baseline;

import org.agrona.BitUtil;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A bare ring of fixed frames between one writer and one reader: two positions and the bytes, nothing else.
 *
 * <pre>
 *  0            frames                 capacity      +128          +256        +384
 *  +-----------------------------------+-------------+-------------+-----------+
 *  | frame | frame | ...               | padding     | written     | read      |
 *  +-----------------------------------+-------------+-------------+-----------+
 * </pre>
 *
 * <p>The writer publishes its position every {@value #PUBLISH_EVERY} frames and when it is told to; the reader when it
 * has read all it saw. Each side keeps what it last saw of the other. The buffer belongs to whoever made the ring.
 */
public final class PagedRing {
    /** Bytes of positions that stand behind the frames. */
    public static final int TRAILER_BYTES = 384;

    private static final int PUBLISH_EVERY = 16;
    private static final int WRITTEN_OFFSET = 128;
    private static final int READ_OFFSET = 256;

    private final int frameBytes;
    private final int capacity;

    /**
     * Lays a ring over a buffer, which must be zero where the positions stand.
     *
     * @param buffer     a power of two of bytes and {@link #TRAILER_BYTES}
     * @param frameBytes of every frame, a power of two
     */
    public PagedRing(UnsafeBuffer buffer, int frameBytes) {
        this.capacity = buffer.capacity() - TRAILER_BYTES;
        this.frameBytes = frameBytes;
        if (!BitUtil.isPowerOfTwo(capacity) || !BitUtil.isPowerOfTwo(frameBytes)) {
            throw new IllegalArgumentException(
                    "capacity=" + capacity + " frameBytes=" + frameBytes + ": both must be powers of two");
        }
    }

    /** The side that writes; one thread. */
    public Writer writer(UnsafeBuffer buffer) {
        return new Writer(buffer, frameBytes, capacity);
    }

    /** The side that reads; one thread. */
    public Reader reader(UnsafeBuffer buffer) {
        return new Reader(buffer, frameBytes, capacity);
    }

    /** Claims frames one by one. */
    public static final class Writer {
        /** What {@link #claim} returns where there is no room. */
        public static final int FULL = -1;

        private final UnsafeBuffer buffer;
        private final int frameBytes;
        private final int capacity;
        private long written;
        private long published;
        private long readSeen;

        private Writer(UnsafeBuffer buffer, int frameBytes, int capacity) {
            this.buffer = buffer;
            this.frameBytes = frameBytes;
            this.capacity = capacity;
        }

        /** Where to write the next frame, or {@link #FULL}. */
        public int claim() {
            if (written + frameBytes - readSeen > capacity) {
                publish();
                readSeen = buffer.getLongVolatile(capacity + READ_OFFSET);
                if (written + frameBytes - readSeen > capacity) {
                    return FULL;
                }
            }
            return (int) written & (capacity - 1);
        }

        /** The claimed frame is written. */
        public void commit() {
            written += frameBytes;
            if (written - published >= (long) PUBLISH_EVERY * frameBytes) {
                publish();
            }
        }

        /** Lets the reader see every frame that was written. */
        public void publish() {
            published = written;
            buffer.putLongRelease(capacity + WRITTEN_OFFSET, written);
        }
    }

    /** Reads frames in runs. */
    public static final class Reader {
        private final UnsafeBuffer buffer;
        private final int frameBytes;
        private final int capacity;
        private long read;
        private long writtenSeen;

        private Reader(UnsafeBuffer buffer, int frameBytes, int capacity) {
            this.buffer = buffer;
            this.frameBytes = frameBytes;
            this.capacity = capacity;
        }

        /** How many frames there are to read. */
        public int available() {
            if (read == writtenSeen) {
                writtenSeen = buffer.getLongVolatile(capacity + WRITTEN_OFFSET);
            }
            return (int) ((writtenSeen - read) / frameBytes);
        }

        /** Where the next frame stands; there is one. */
        public int next() {
            int offset = (int) read & (capacity - 1);
            read += frameBytes;
            return offset;
        }

        /** Gives the room of what was read back to the writer. */
        public void release() {
            buffer.putLongRelease(capacity + READ_OFFSET, read);
        }
    }
}
