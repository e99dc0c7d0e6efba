package io.leat.jmh.spike;

import io.leat.jmh.exchange.FieldsPayload;
import io.leat.jmh.exchange.Message;
import io.leat.jmh.exchange.Padded;
import io.leat.jmh.exchange.Receiver;
import io.leat.jmh.exchange.Sender;
import io.leat.jmh.exchange.Tally;
import io.leat.network.frame.FrameLayout;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Design one: frames are written plainly, and one position that the writer stores says how far they go. A second
 * position gives the pages back.
 *
 * <p>The writer publishes every so many frames and at the end of a batch. Variants: {@code hungry}, at once while the
 * reader says that it found nothing in many polls; {@code zero}, the reader zeroes a page before it gives it back;
 * {@code touch}, it only writes a word to each cache line of the page.
 */
final class PositionLane implements AutoCloseable {
    private final SpikePages pages = new SpikePages();
    private final Cell published = new Cell();
    private final Cell consumed = new Cell();
    private final Cell hungry = new Cell();
    private final int publishEvery;
    private final boolean looksForHunger;
    private final boolean zeroes;
    private final boolean touches;

    PositionLane(int publishEvery, String how) {
        this.publishEvery = publishEvery;
        this.looksForHunger = how.contains("hungry");
        this.zeroes = how.contains("zero");
        this.touches = how.contains("touch");
    }

    Sender sender() {
        return new Writer(this);
    }

    Receiver receiver() {
        return new Reader(this);
    }

    @Override
    public void close() {
        pages.close();
    }

    private static final class Writer extends Padded implements Sender {
        private final FieldsPayload payload = new FieldsPayload();
        private final PositionLane lane;
        private final int publishEvery;
        private final boolean looksForHunger;
        private UnsafeBuffer page;
        private long pageStart;
        private int tail;
        private int unpublished;

        Writer(PositionLane lane) {
            this.lane = lane;
            this.publishEvery = lane.publishEvery;
            this.looksForHunger = lane.looksForHunger;
            this.page = lane.pages.at(0);
        }

        @Override
        public boolean send(Message message) {
            int offset = claim(FieldsPayload.BYTES);
            if (offset < 0) {
                return false;
            }
            payload.write(message, page, offset);
            commit(FieldsPayload.BYTES);
            return true;
        }

        @Override
        public void flush() {
            if (unpublished != 0) {
                unpublished = 0;
                lane.published.release(pageStart + tail);
            }
        }

        private int claim(int length) {
            if (FrameLayout.frameBytes(length) > SpikePages.PAGE_BYTES - tail && !turnPage()) {
                return -1;
            }
            return tail + FrameLayout.HEADER_BYTES;
        }

        private void commit(int length) {
            FrameLayout.putHeader(page, tail, length, (byte) 1, FrameLayout.WHOLE, FrameLayout.NO_KEY_GROUP);
            tail += FrameLayout.frameBytes(length);
            if (++unpublished >= publishEvery || (looksForHunger && lane.hungry.opaque() != 0)) {
                flush();
            }
        }

        private boolean turnPage() {
            long next = pageStart + SpikePages.PAGE_BYTES;
            if (next + SpikePages.PAGE_BYTES - (lane.consumed.acquire() & -SpikePages.PAGE_BYTES)
                    > SpikePages.PAGES * SpikePages.PAGE_BYTES) {
                flush();
                return false;
            }
            if (tail < SpikePages.PAGE_BYTES) {
                int rest = SpikePages.PAGE_BYTES - tail - FrameLayout.HEADER_BYTES;
                FrameLayout.putHeader(page, tail, rest, FrameLayout.PADDING, FrameLayout.WHOLE, 0);
                unpublished++;
                tail = SpikePages.PAGE_BYTES;
            }
            flush();
            pageStart = next;
            page = lane.pages.at(next);
            tail = 0;
            return true;
        }
    }

    private static final class Reader extends Padded implements Receiver {
        private static final int HUNGRY_AFTER = 32;

        private final PositionLane lane;
        private final FieldsPayload payload = new FieldsPayload();
        private long cursor;
        private int emptyPolls;

        Reader(PositionLane lane) {
            this.lane = lane;
        }

        @Override
        public int receive(Tally tally) {
            long end = lane.published.acquire();
            if (cursor == end) {
                if (++emptyPolls == HUNGRY_AFTER) {
                    lane.hungry.release(1);
                }
                return 0;
            }
            if (emptyPolls >= HUNGRY_AFTER) {
                lane.hungry.release(0);
            }
            emptyPolls = 0;
            int work = 0;
            while (cursor < end) {
                UnsafeBuffer page = lane.pages.at(cursor);
                int offset = (int) cursor & (SpikePages.PAGE_BYTES - 1);
                int pageEnd = (int) Math.min(end - cursor + offset, SpikePages.PAGE_BYTES);
                while (offset < pageEnd) {
                    long header = FrameLayout.header(page, offset);
                    int length = FrameLayout.length(header);
                    if (FrameLayout.kind(header) != FrameLayout.PADDING) {
                        tally.add(payload.read(page, offset + FrameLayout.HEADER_BYTES, FieldsPayload.BYTES));
                        work++;
                    }
                    offset += FrameLayout.frameBytes(length);
                }
                cursor = (cursor & -SpikePages.PAGE_BYTES) + offset;
                if ((cursor & (SpikePages.PAGE_BYTES - 1)) == 0) {
                    if (lane.zeroes) {
                        page.setMemory(0, SpikePages.PAGE_BYTES, (byte) 0);
                    }
                    if (lane.touches) {
                        for (int line = 0; line < SpikePages.PAGE_BYTES; line += 64) {
                            page.putLong(line, 0L);
                        }
                    }
                    lane.consumed.release(cursor);
                } else {
                    lane.consumed.release(cursor);
                }
            }
            return work;
        }
    }
}
