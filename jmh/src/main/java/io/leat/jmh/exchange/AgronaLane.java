package io.leat.jmh.exchange;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.leat.jmh.memory.BenchMemory;
import io.leat.memory.page.AccountedBuffer;
import io.leat.serialize.codec.Codec;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.MessageHandler;
import org.agrona.concurrent.ringbuffer.OneToOneRingBuffer;
import org.agrona.concurrent.ringbuffer.RingBufferDescriptor;

/** Agrona's ring with our codec on either side: claimed, written in place, committed. */
final class AgronaLane implements AutoCloseable {
    private static final int CAPACITY = 1 << 18;
    private static final int LIMIT = 256;

    private final AccountedBuffer memory = BenchMemory.buffer(CAPACITY + RingBufferDescriptor.TRAILER_LENGTH);
    private final OneToOneRingBuffer ring = new OneToOneRingBuffer(memory.buffer());

    Sender sender() {
        return new RingSender(ring, ChannelLane.codec());
    }

    Receiver receiver() {
        return new RingReceiver(ring, ChannelLane.codec());
    }

    @Override
    public void close() {
        memory.close();
    }

    private record RingSender(OneToOneRingBuffer ring, Codec<Message> codec) implements Sender {
        @Override
        public boolean send(Message message) {
            int index = ring.tryClaim(RecordHead.KIND, RecordHead.BYTES + codec.maxLength(message));
            if (index < 0) {
                return false;
            }
            ring.buffer().putLong(index, message.id, LITTLE_ENDIAN);
            codec.encode(message, ring.buffer(), index + RecordHead.BYTES);
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
        private final Codec<Message> codec;
        private final Message message;
        private final MessageHandler handler = this::onMessage;
        private Tally tally;

        private RingReceiver(OneToOneRingBuffer ring, Codec<Message> codec) {
            this.ring = ring;
            this.codec = codec;
            this.message = codec.newReuse();
        }

        @Override
        public int receive(Tally target) {
            tally = target;
            return ring.read(handler, LIMIT);
        }

        private void onMessage(int kind, MutableDirectBuffer buffer, int index, int length) {
            tally.add(codec.decode(buffer, index + RecordHead.BYTES, length - RecordHead.BYTES, message));
        }
    }
}
