package io.leat.jmh.spike;

import io.leat.jmh.exchange.FieldsPayload;
import io.leat.jmh.exchange.Message;
import io.leat.jmh.exchange.Padded;
import io.leat.jmh.exchange.Receiver;
import io.leat.jmh.exchange.Sender;
import io.leat.jmh.exchange.Tally;
import io.leat.network.frame.FrameLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Design three: whole or part pages are handed over. A descriptor (page and end offset, as one position) goes through a
 * queue of longs; between two descriptors the two ends share nothing. Slots of read descriptors are zeroed by the
 * reader, whose own position gives the pages back.
 */
final class HandoverLane implements AutoCloseable {
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int SLOTS = 4096;
    /** Neighbouring descriptors lie on different cache lines. */
    private static final int SPREAD = 8;

    private final SpikePages pages = new SpikePages();
    private final long[] slots = new long[SLOTS * SPREAD];
    private final Cell consumed = new Cell();
    private final int publishEvery;

    HandoverLane(int publishEvery) {
        this.publishEvery = publishEvery;
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

    private static int slot(long index) {
        return (int) (index & (SLOTS - 1)) * SPREAD;
    }

    private static final class Writer extends Padded implements Sender {
        private final FieldsPayload payload = new FieldsPayload();
        private final HandoverLane lane;
        private UnsafeBuffer page;
        private long pageStart;
        private int tail;
        private int unpublished;
        private long index;

        Writer(HandoverLane lane) {
            this.lane = lane;
            this.page = lane.pages.at(0);
        }

        @Override
        public boolean send(Message message) {
            if (FrameLayout.frameBytes(FieldsPayload.BYTES) > SpikePages.PAGE_BYTES - tail && !turnPage()) {
                return false;
            }
            payload.write(message, page, tail + FrameLayout.HEADER_BYTES);
            FrameLayout.putHeader(
                    page, tail, FieldsPayload.BYTES, (byte) 1, FrameLayout.WHOLE, FrameLayout.NO_KEY_GROUP);
            tail += FrameLayout.frameBytes(FieldsPayload.BYTES);
            if (++unpublished >= lane.publishEvery) {
                flush();
            }
            return true;
        }

        /** Hands over what has been written since the last time, unless the queue is full: then with the next. */
        @Override
        public void flush() {
            if (unpublished == 0 || (long) SLOT.getAcquire(lane.slots, slot(index)) != 0) {
                return;
            }
            unpublished = 0;
            SLOT.setRelease(lane.slots, slot(index), pageStart + tail);
            index++;
        }

        private boolean turnPage() {
            long next = pageStart + SpikePages.PAGE_BYTES;
            flush();
            if (unpublished != 0
                    || next + SpikePages.PAGE_BYTES - lane.consumed.acquire()
                            > SpikePages.PAGES * SpikePages.PAGE_BYTES) {
                return false;
            }
            pageStart = next;
            page = lane.pages.at(next);
            tail = 0;
            return true;
        }
    }

    private static final class Reader extends Padded implements Receiver {
        private final HandoverLane lane;
        private final FieldsPayload payload = new FieldsPayload();
        private long cursor;
        private long index;

        Reader(HandoverLane lane) {
            this.lane = lane;
        }

        @Override
        public int receive(Tally tally) {
            long end = (long) SLOT.getAcquire(lane.slots, slot(index));
            if (end == 0) {
                return 0;
            }
            SLOT.setRelease(lane.slots, slot(index), 0L);
            index++;
            if ((end - 1) >> SpikePages.PAGE_SHIFT != cursor >> SpikePages.PAGE_SHIFT) {
                cursor = (end - 1) & -SpikePages.PAGE_BYTES;
            }
            UnsafeBuffer page = lane.pages.at(cursor);
            int offset = (int) cursor & (SpikePages.PAGE_BYTES - 1);
            int stop = offset + (int) (end - cursor);
            int work = 0;
            while (offset < stop) {
                long header = FrameLayout.header(page, offset);
                tally.add(payload.read(page, offset + FrameLayout.HEADER_BYTES, FieldsPayload.BYTES));
                offset += FrameLayout.frameBytes(FrameLayout.length(header));
                work++;
            }
            cursor = end;
            lane.consumed.release(cursor);
            return work;
        }
    }
}
