package io.leat.jmh.exchange;

import io.leat.jmh.memory.BenchMemory;
import io.leat.memory.page.AccountedBuffer;
import java.util.function.Supplier;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.MessageHandler;
import org.agrona.concurrent.ringbuffer.OneToOneRingBuffer;
import org.agrona.concurrent.ringbuffer.RingBufferDescriptor;

/** Agrona's ring with the same payload: claimed, written in place, committed. Each end is one thread's. */
public final class AgronaLane implements AutoCloseable {
    private static final int CAPACITY = 1 << 18;
    private static final int KIND = 1;
    private static final int LIMIT = 256;

    private final Supplier<Payload> payloads;
    private final AccountedBuffer memory = BenchMemory.buffer(CAPACITY + RingBufferDescriptor.TRAILER_LENGTH);
    private final OneToOneRingBuffer ring = new OneToOneRingBuffer(memory.buffer());

    /** A ring of its own; each end gets a payload of its own. */
    public AgronaLane(Supplier<Payload> payloads) {
        this.payloads = payloads;
    }

    /** The writing end. */
    public Sender sender() {
        return new RingSender(ring, payloads.get());
    }

    /** The reading end. */
    public Receiver receiver() {
        return new RingReceiver(ring, payloads.get());
    }

    @Override
    public void close() {
        memory.close();
    }

    private record RingSender(OneToOneRingBuffer ring, Payload payload) implements Sender {
        @Override
        public boolean send(Message message) {
            int index = ring.tryClaim(KIND, payload.maxLength(message));
            if (index < 0) {
                return false;
            }
            payload.write(message, ring.buffer(), index);
            ring.commit(index);
            return true;
        }

        @Override
        public void flush() {
            // Every commit is seen at once.
        }
    }

    private static final class RingReceiver implements Receiver {
        private final OneToOneRingBuffer ring;
        private final Payload payload;
        private final MessageHandler handler = this::onMessage;
        private Tally tally;

        private RingReceiver(OneToOneRingBuffer ring, Payload payload) {
            this.ring = ring;
            this.payload = payload;
        }

        @Override
        public int receive(Tally target) {
            tally = target;
            return ring.read(handler, LIMIT);
        }

        private void onMessage(int kind, MutableDirectBuffer buffer, int index, int length) {
            tally.add(payload.read(buffer, index, length));
        }
    }
}
