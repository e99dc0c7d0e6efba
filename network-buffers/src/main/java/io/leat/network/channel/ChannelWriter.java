package io.leat.network.channel;

import io.leat.memory.page.Page;
import io.leat.network.frame.FrameLayout;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The producer's end of a channel: claim, write in place, commit.
 *
 * <p>Belongs to the thread of the producer; its memory is the channel's. A claim never fails and never waits for the
 * reader. Who wants to be held back asks {@link #hasRoom} before: if it says yes, the next page's worth of frames
 * (frames, not payloads) goes into pages that the channel may hold; what is emitted beyond that takes overdraft pages
 * and then a spill file, until the reader has caught up.
 *
 * <p>Invariants: the next frame goes to {@code pageStart + tail}; at most one claim is open; while anything is spilled
 * the current page is the spill page, no page is in reserve, and nothing at or behind the first spilled frame is
 * published.
 */
public final class ChannelWriter extends CacheLinePadding {
    /** A frame waits for at most this many others, then all are published. */
    static final int PUBLISH_FRAMES = 64;

    /** A fragment is worth its header and a new one's from here on; a shorter rest of a page becomes padding. */
    private static final int MIN_FRAGMENT_BYTES = 64;

    private static final int NO_CLAIM = -1;

    private final PageRing ring;
    private final ChannelCredit credit;
    private final SpillQueue spill;
    private final RecordAssembly assembly;
    private final int pageBytes;
    private final DueSignal signal = new DueSignal();
    private UnsafeBuffer page = new UnsafeBuffer(0, 0);
    private UnsafeBuffer claimBuffer = page;
    private long pageStart;
    private int tail;
    private int claimed = NO_CLAIM;
    private int unpublished;

    ChannelWriter(PageRing ring, ChannelCredit credit, SpillQueue spill, RecordAssembly assembly, int pageBytes) {
        this.ring = ring;
        this.credit = credit;
        this.spill = spill;
        this.assembly = assembly;
        this.pageBytes = pageBytes;
        this.pageStart = -pageBytes;
        this.tail = pageBytes;
    }

    /**
     * Whether a page's worth of frames can be written within what the channel may hold. If so, the page for it is set
     * aside: no other channel can take it away. Never so while anything is spilled. If not, all that is committed gets
     * published, so that the reader can make room.
     *
     * @return whether there is room
     */
    public boolean hasRoom() {
        return credit.isReady() || findRoom();
    }

    /**
     * Counts the lack of room of this channel in a producer's ledger.
     *
     * @param ledger the ledger of the producer
     */
    public void join(RoomLedger ledger) {
        credit.join(ledger);
    }

    /**
     * Claims space for one record, to be ended by {@link #commit} or {@link #abort}. A record that does not fit a page
     * gets a buffer of its own, taken from the network budget, and is cut into fragments when it is committed.
     *
     * @param maxLength the most bytes the record can have
     * @return where the record starts in {@link #buffer}
     * @throws IllegalArgumentException when the record is larger than {@link ChannelConfig#maxRecordBytes}
     * @throws io.leat.memory.budget.MemoryBudgetException when the network budget has no buffer for a large record
     */
    public int claim(int maxLength) {
        if (claimed != NO_CLAIM) {
            throw misuse("claimed twice without commit or abort");
        }
        if (maxLength < 0 || isLarge(maxLength)) {
            return claimLarge(maxLength);
        }
        if (FrameLayout.frameBytes(maxLength) > pageBytes - tail) {
            turnPage();
        }
        claimed = maxLength;
        return tail + FrameLayout.HEADER_BYTES;
    }

    /**
     * The memory of the open claim.
     *
     * @return the buffer to write to at the claimed offset; another one after each claim
     */
    public MutableDirectBuffer buffer() {
        return claimBuffer;
    }

    /**
     * Ends the claim with a frame. The reader sees it once it is published.
     *
     * @param length the bytes written, at most those claimed
     * @param kind the kind of the frame, anything but 0
     * @param keyGroup the key group of the record or {@link FrameLayout#NO_KEY_GROUP}
     */
    public void commit(int length, byte kind, int keyGroup) {
        if (((claimed - length) | length) < 0 || kind == FrameLayout.PADDING || (keyGroup & ~0xFFFF) != 0) {
            throw badCommit(length, kind, keyGroup);
        }
        boolean large = isLarge(claimed);
        claimed = NO_CLAIM;
        if (large) {
            commitLarge(length, kind, keyGroup);
        } else {
            endFrame(length, kind, FrameLayout.WHOLE, keyGroup);
        }
    }

    /** Ends the claim without a frame. */
    public void abort() {
        if (claimed == NO_CLAIM) {
            throw misuse("aborted without a claim");
        }
        if (isLarge(claimed)) {
            claimBuffer = page;
            assembly.end();
        }
        claimed = NO_CLAIM;
    }

    /**
     * Names the wake-up of the reader's thread, which {@link #flush} uses. Before either thread starts.
     *
     * @param wakeUp on which the reader's thread parks
     */
    public void wakes(WakeUp wakeUp) {
        signal.to(wakeUp);
    }

    /** Publishes, and wakes the reader if anything was published since the last signal. The end of a duty cycle. */
    public void flush() {
        publish();
        signal.send();
    }

    /** Shows the reader all committed frames that are not spilled. Happens by itself every 64 frames. */
    public void publish() {
        if (unpublished != 0) {
            unpublished = 0;
            if (!spill.isActive()) {
                show(pageStart + tail);
            }
        }
    }

    /**
     * The writer's share of a duty cycle, also of one in which there is no room: moves spilled frames back into pages
     * as room appears; once the reader has caught up, leaves borrowed pages for own ones. Not to be called while a
     * claim is open.
     *
     * @return how many pages of spilled frames were moved
     */
    public int progress() {
        if (claimed != NO_CLAIM) {
            throw misuse("asked for progress with an open claim");
        }
        if (spill.isActive()) {
            return replay();
        }
        boolean leaves = credit.tookBorrowed() && ring.consumed() == position();
        if (leaves) {
            credit.makeReady();
        }
        if (credit.settle() && leaves) {
            turnPage();
        }
        return 0;
    }

    /**
     * Whether frames wait in the spill page or file. Who ends goes on making progress until none do.
     *
     * @return whether anything is spilled
     */
    public boolean isSpilling() {
        return spill.isActive();
    }

    /**
     * The position behind the last committed frame, published or not, spilled or not.
     *
     * @return bytes since the channel was opened, headers and padding included
     */
    public long position() {
        return pageStart + tail;
    }

    void close() {
        try {
            spill.close();
        } finally {
            assembly.close();
            forgetPages();
        }
    }

    private boolean findRoom() {
        if (!spill.isActive() && credit.makeReady()) {
            return true;
        }
        publish();
        return false;
    }

    private void show(long position) {
        ring.publish(position);
        signal.raise();
    }

    private void forgetPages() {
        page = new UnsafeBuffer(0, 0);
        claimBuffer = page;
        claimed = NO_CLAIM;
        pageStart += tail - pageBytes;
        tail = pageBytes;
    }

    private void endFrame(int length, byte kind, int flags, int keyGroup) {
        FrameLayout.putHeader(page, tail, length, kind, flags, keyGroup);
        tail += FrameLayout.frameBytes(length);
        if (++unpublished == PUBLISH_FRAMES) {
            publish();
        }
    }

    private void turnPage() {
        credit.checkOpen();
        padPage();
        if (spill.isActive()) {
            spill.append();
            moveTo(spill.staging());
            replay();
            if (spill.isActive()) {
                return;
            }
        }
        Page next = credit.take();
        if (next == null) {
            next = credit.takeOverdraft();
        }
        if (next == null) {
            moveTo(spill.begin());
        } else {
            ring.link(next);
            moveTo(next);
        }
    }

    private void padPage() {
        int rest = pageBytes - tail;
        if (rest != 0) {
            FrameLayout.putHeader(
                    page,
                    tail,
                    rest - FrameLayout.HEADER_BYTES,
                    FrameLayout.PADDING,
                    FrameLayout.WHOLE,
                    FrameLayout.NO_KEY_GROUP);
            tail = pageBytes;
            unpublished++;
        }
        publish();
    }

    private void moveTo(Page next) {
        page = next.buffer();
        claimBuffer = page;
        pageStart += pageBytes;
        tail = 0;
    }

    /** Moves page images from the file into pages, then what has been written of the spill page; both in order. */
    private int replay() {
        int moved = 0;
        while (spill.hasPages()) {
            Page next = credit.take();
            if (next == null) {
                return moved;
            }
            ring.link(next);
            spill.readInto(next);
            show(ring.linkedEnd());
            moved++;
        }
        return moved + replayStaging();
    }

    private int replayStaging() {
        if (tail == 0) {
            leaveSpill(new UnsafeBuffer(0, 0));
            pageStart -= pageBytes;
            tail = pageBytes;
            return 0;
        }
        Page next = credit.take();
        if (next == null) {
            return 0;
        }
        next.buffer().putBytes(0, page, 0, tail);
        ring.link(next);
        leaveSpill(next.buffer());
        show(pageStart + tail);
        unpublished = 0;
        return 1;
    }

    private void leaveSpill(UnsafeBuffer newPage) {
        spill.end();
        page = newPage;
        claimBuffer = page;
    }

    private boolean isLarge(int length) {
        return length > pageBytes - FrameLayout.HEADER_BYTES;
    }

    private int claimLarge(int maxLength) {
        credit.checkOpen();
        claimBuffer = assembly.begin(maxLength);
        claimed = maxLength;
        return 0;
    }

    private void commitLarge(int length, byte kind, int keyGroup) {
        UnsafeBuffer record = claimBuffer;
        claimBuffer = page;
        if (isLarge(length)) {
            commitFragments(record, length, kind, keyGroup);
        } else {
            int offset = claim(length);
            page.putBytes(offset, record, 0, length);
            commit(length, kind, keyGroup);
        }
        assembly.end();
    }

    private void commitFragments(UnsafeBuffer record, int length, byte kind, int keyGroup) {
        int done = 0;
        while (done < length) {
            if (pageBytes - tail < MIN_FRAGMENT_BYTES) {
                turnPage();
            }
            int payload = tail + FrameLayout.HEADER_BYTES;
            int prefix = 0;
            if (done == 0) {
                prefix = FrameLayout.RECORD_LENGTH_BYTES;
                FrameLayout.putRecordLength(page, payload, length);
            }
            int bytes = Math.min(pageBytes - payload - prefix, length - done);
            page.putBytes(payload + prefix, record, done, bytes);
            int flags = (done == 0 ? FrameLayout.BEGIN : 0) | (done + bytes == length ? FrameLayout.END : 0);
            done += bytes;
            endFrame(prefix + bytes, kind, flags, keyGroup);
        }
    }

    private RuntimeException badCommit(int length, byte kind, int keyGroup) {
        if (claimed == NO_CLAIM) {
            return misuse("committed without a claim");
        }
        return new IllegalArgumentException("commit out of range: length=" + length + " claimed=" + claimed + " kind="
                + kind + " key_group=" + keyGroup
                + "; the length is at most the claimed one, the kind is not 0, the key group fits 16 bits");
    }

    private IllegalStateException misuse(String what) {
        return new IllegalStateException(what + ": position=" + position() + " claimed=" + claimed);
    }
}
