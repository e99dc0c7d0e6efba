package io.leat.jmh.spike;

import io.leat.jmh.exchange.FieldsPayload;
import io.leat.jmh.exchange.Message;
import io.leat.jmh.exchange.Padded;
import io.leat.jmh.exchange.Receiver;
import io.leat.jmh.exchange.Sender;
import io.leat.jmh.exchange.Tally;
import io.leat.network.frame.FrameLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Design two, as logs do it: a frame exists once its header is not zero. No position of the writer is shared; the reader
 * looks at the next header. Of a run of frames the header of the first is stored last, so a run becomes visible at once.
 * The reader zeroes what it has read before it gives a page back.
 */
final class LengthLane implements AutoCloseable {
    private final SpikePages pages = new SpikePages();
    private final Cell consumed = new Cell();
    private final int publishEvery;

    LengthLane(int publishEvery) {
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

    private static long word(int length, byte kind) {
        return (long) FrameLayout.NO_KEY_GROUP << 48 | (long) FrameLayout.WHOLE << 40 | (long) kind << 32 | length;
    }

    private static final class Writer extends Padded implements Sender {
        private final FieldsPayload payload = new FieldsPayload();
        private final LengthLane lane;
        private UnsafeBuffer page;
        private long pageStart;
        private int tail;
        private int runStart;
        private long runHeader;
        private int run;

        Writer(LengthLane lane) {
            this.lane = lane;
            this.page = lane.pages.at(0);
        }

        @Override
        public boolean send(Message message) {
            int frameBytes = FrameLayout.frameBytes(FieldsPayload.BYTES);
            if (frameBytes > SpikePages.PAGE_BYTES - tail && !turnPage()) {
                return false;
            }
            payload.write(message, page, tail + FrameLayout.HEADER_BYTES);
            commit(word(FieldsPayload.BYTES, (byte) 1), frameBytes);
            return true;
        }

        private void commit(long header, int frameBytes) {
            if (run == 0) {
                runStart = tail;
                runHeader = header;
            } else {
                page.putLong(tail, header, ByteOrder.LITTLE_ENDIAN);
            }
            tail += frameBytes;
            if (++run == lane.publishEvery) {
                flush();
            }
        }

        @Override
        public void flush() {
            if (run != 0) {
                run = 0;
                page.putLongRelease(runStart, runHeader);
            }
        }

        private boolean turnPage() {
            long next = pageStart + SpikePages.PAGE_BYTES;
            if (next + SpikePages.PAGE_BYTES - lane.consumed.acquire() > SpikePages.PAGES * SpikePages.PAGE_BYTES) {
                flush();
                return false;
            }
            int rest = SpikePages.PAGE_BYTES - tail;
            if (rest > 0) {
                commit(word(rest - FrameLayout.HEADER_BYTES, (byte) 2), rest);
            }
            flush();
            pageStart = next;
            page = lane.pages.at(next);
            tail = 0;
            return true;
        }
    }

    private static final class Reader extends Padded implements Receiver {
        private static final int LIMIT = 256;
        private static final byte PADDING = 2;

        private final LengthLane lane;
        private final FieldsPayload payload = new FieldsPayload();
        private UnsafeBuffer page;
        private long pageStart;
        private int offset;

        Reader(LengthLane lane) {
            this.lane = lane;
            this.page = lane.pages.at(0);
        }

        @Override
        public int receive(Tally tally) {
            int work = 0;
            while (work < LIMIT) {
                long header = page.getLongVolatile(offset);
                if (header == 0) {
                    return work;
                }
                if (FrameLayout.kind(header) != PADDING) {
                    tally.add(payload.read(page, offset + FrameLayout.HEADER_BYTES, FieldsPayload.BYTES));
                    work++;
                }
                offset += FrameLayout.frameBytes(FrameLayout.length(header));
                if (offset == SpikePages.PAGE_BYTES) {
                    closePage();
                }
            }
            return work;
        }

        private void closePage() {
            page.setMemory(0, SpikePages.PAGE_BYTES, (byte) 0);
            VarHandle.releaseFence();
            pageStart += SpikePages.PAGE_BYTES;
            page = lane.pages.at(pageStart);
            offset = 0;
            lane.consumed.release(pageStart);
        }
    }
}
