package io.leat.network.channel;

import io.leat.memory.page.Page;
import io.leat.network.frame.FrameLayout;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The consumer's end of a channel.
 *
 * <p>Belongs to the thread of the consumer, except where a method says otherwise. Records are read where they were
 * written; one larger than a page is put together first. A page goes back, on this thread, as soon as its last frame
 * has been handled.
 *
 * <p>Invariants: all bytes before {@code cursor} have been read, those of an unfinished large record lie in the
 * assembly; {@code position} is behind the last whole record; a page is open exactly while the cursor is inside it.
 */
public final class ChannelReader extends CacheLinePadding {
    private final PageRing ring;
    private final int number;
    private final PageReturn pages;
    private final RecordAssembly assembly;
    private final int pageBytes;
    private final DueSignal signal = new DueSignal();
    private Page page;
    private UnsafeBuffer buffer;
    private long cursor;
    private long position;

    /** The reader with this number among those of the ring. */
    ChannelReader(PageRing ring, int number, PageReturn pages, RecordAssembly assembly, int pageBytes) {
        this.ring = ring;
        this.number = number;
        this.pages = pages;
        this.assembly = assembly;
        this.pageBytes = pageBytes;
    }

    /**
     * Delivers published records. A record whose handler throws is consumed.
     *
     * @param handler takes the records
     * @param limit the most records to deliver; a fragment of a large record counts as one
     * @return how many records and fragments were read
     */
    public int poll(FrameHandler handler, int limit) {
        long end = ring.published();
        if (cursor == end) {
            return nothing();
        }
        int work = 0;
        try {
            while (cursor < end && work < limit) {
                openPage();
                int read = pollPage(handler, limit - work, end);
                work += Math.abs(read);
                if (read < 0) {
                    break;
                }
            }
        } finally {
            closePageIfRead();
            ring.consume(number, cursor);
            signal.send();
        }
        return work;
    }

    /**
     * Names the wake-up of the writer's thread, which is signalled when pages have become free. Before either thread
     * starts.
     *
     * @param wakeUp on which the writer's thread parks
     */
    public void wakes(WakeUp wakeUp) {
        signal.to(wakeUp);
    }

    /**
     * The position behind the last whole record. Inside a handler: behind the record that it handles.
     *
     * @return bytes since the channel was opened, headers and padding included
     */
    public long position() {
        return position;
    }

    /**
     * What is published and not read. May be asked from any thread; exact on the reader's own between polls.
     *
     * @return bytes, headers and padding included
     */
    public long queuedBytes() {
        long consumed = ring.consumed(number);
        return ring.published() - consumed;
    }

    /**
     * Whether all that is published has been read.
     *
     * @return true when a poll would find nothing
     */
    public boolean isEmpty() {
        return cursor == ring.published();
    }

    void close() {
        page = null;
        buffer = null;
        assembly.close();
        cursor = ring.published();
        ring.consume(number, cursor);
    }

    /**
     * Delivers what is published of the open page.
     *
     * @return how many frames were read; negated when the handler wants no more
     */
    private int pollPage(FrameHandler handler, int limit, long end) {
        UnsafeBuffer frames = buffer;
        long base = cursor & -pageBytes;
        int offset = (int) (cursor - base);
        int stop = (int) Math.min(end - base, pageBytes);
        int work = 0;
        boolean more = true;
        while (more && offset < stop && work < limit) {
            long header = FrameLayout.header(frames, offset);
            int payload = offset + FrameLayout.HEADER_BYTES;
            offset += checkedFrameBytes(FrameLayout.length(header), offset);
            cursor = base + offset;
            if (FrameLayout.kind(header) != FrameLayout.PADDING) {
                work++;
                more = deliver(handler, header, payload);
            } else {
                position = cursor;
            }
        }
        closePageIfRead();
        return more ? work : -work;
    }

    private int nothing() {
        pages.checkOpen();
        return 0;
    }

    private int checkedFrameBytes(int length, int offset) {
        int room = pageBytes - offset - FrameLayout.HEADER_BYTES;
        if ((length | (room - length)) < 0) {
            throw new IllegalStateException("damaged frame, something wrote outside its claim: position=" + cursor
                    + " length=" + length + " room=" + room + " owner=" + page.owner());
        }
        return FrameLayout.frameBytes(length);
    }

    private void openPage() {
        if (page == null) {
            page = ring.pageAt(cursor);
            buffer = page.buffer();
        }
    }

    private void closePageIfRead() {
        if (page != null && (cursor & (pageBytes - 1)) == 0) {
            Page read = page;
            page = null;
            ring.consume(number, cursor);
            pages.onRead(read);
            signal.raise();
        }
    }

    private boolean deliver(FrameHandler handler, long header, int payload) {
        if (FrameLayout.flags(header) != FrameLayout.WHOLE) {
            return assemble(handler, header, payload);
        }
        position = cursor;
        return handler.onFrame(
                buffer, payload, FrameLayout.length(header), FrameLayout.kind(header), FrameLayout.keyGroup(header));
    }

    private boolean assemble(FrameHandler handler, long header, int payload) {
        int prefix = 0;
        if ((FrameLayout.flags(header) & FrameLayout.BEGIN) != 0) {
            prefix = FrameLayout.RECORD_LENGTH_BYTES;
            assembly.begin(FrameLayout.recordLength(buffer, payload));
        }
        assembly.append(buffer, payload + prefix, FrameLayout.length(header) - prefix);
        if ((FrameLayout.flags(header) & FrameLayout.END) == 0) {
            return true;
        }
        position = cursor;
        assembly.checkComplete();
        try {
            return handler.onFrame(
                    assembly.buffer(), 0, assembly.length(), FrameLayout.kind(header), FrameLayout.keyGroup(header));
        } finally {
            assembly.end();
        }
    }
}
