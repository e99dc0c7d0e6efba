package io.leat.jmh.spike;

import com.lmax.disruptor.EventPoller;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.YieldingWaitStrategy;
import io.leat.jmh.exchange.FieldsPayload;
import io.leat.jmh.exchange.Message;
import io.leat.jmh.exchange.Padded;
import io.leat.jmh.exchange.Receiver;
import io.leat.jmh.exchange.Sender;
import io.leat.jmh.exchange.Tally;
import org.agrona.concurrent.UnsafeBuffer;

/** For comparison: the Disruptor with slots of 56 bytes off the heap; published one by one or in runs. */
final class DisruptorLane implements AutoCloseable {
    private static final int SLOT_BYTES = 64;

    private final SpikePages pages = new SpikePages();
    private final RingBuffer<UnsafeBuffer> ring;
    private final int publishEvery;
    private int made;

    DisruptorLane(int publishEvery) {
        this.publishEvery = publishEvery;
        int slots = SpikePages.PAGES * SpikePages.PAGE_BYTES / SLOT_BYTES;
        this.ring = RingBuffer.createSingleProducer(this::newSlot, slots, new YieldingWaitStrategy());
    }

    Sender sender() {
        return new Writer(ring, publishEvery);
    }

    Receiver receiver() {
        EventPoller<UnsafeBuffer> poller = ring.newPoller();
        ring.addGatingSequences(poller.getSequence());
        return new Reader(poller);
    }

    @Override
    public void close() {
        pages.close();
    }

    private UnsafeBuffer newSlot() {
        long position = (long) SLOT_BYTES * made++;
        return new UnsafeBuffer(pages.at(position), (int) position & (SpikePages.PAGE_BYTES - 1), FieldsPayload.BYTES);
    }

    private static final class Writer extends Padded implements Sender {
        private final FieldsPayload payload = new FieldsPayload();
        private final RingBuffer<UnsafeBuffer> ring;
        private final int publishEvery;
        private long first;
        private long next;
        private long claimed = -1;

        Writer(RingBuffer<UnsafeBuffer> ring, int publishEvery) {
            this.ring = ring;
            this.publishEvery = publishEvery;
        }

        @Override
        public boolean send(Message message) {
            if (next > claimed) {
                if (!ring.hasAvailableCapacity(publishEvery)) {
                    return false;
                }
                claimed = ring.next(publishEvery);
            }
            payload.write(message, ring.get(next), 0);
            next++;
            if (next > claimed) {
                flush();
            }
            return true;
        }

        /** Runs end on multiples of their length here: batches are longer than runs. */
        @Override
        public void flush() {
            if (next != first) {
                ring.publish(first, next - 1);
                first = next;
            }
        }
    }

    private static final class Reader extends Padded implements Receiver {
        private final FieldsPayload payload = new FieldsPayload();
        private final EventPoller<UnsafeBuffer> poller;
        private final EventPoller.Handler<UnsafeBuffer> handler = this::onEvent;
        private Tally tally;
        private int work;

        Reader(EventPoller<UnsafeBuffer> poller) {
            this.poller = poller;
        }

        @Override
        public int receive(Tally target) {
            tally = target;
            work = 0;
            try {
                poller.poll(handler);
            } catch (Exception e) {
                throw new IllegalStateException("the poller failed", e);
            }
            return work;
        }

        private boolean onEvent(UnsafeBuffer slot, long sequence, boolean endOfBatch) {
            tally.add(payload.read(slot, 0, FieldsPayload.BYTES));
            work++;
            return true;
        }
    }
}
