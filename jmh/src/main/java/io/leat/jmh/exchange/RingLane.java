package io.leat.jmh.exchange;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.leat.jmh.baseline.PagedRing;
import io.leat.jmh.memory.BenchMemory;
import io.leat.memory.page.AccountedBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** The bare ring, its frames of 64 bytes written and read field by field: a header, a timestamp, the record. */
final class RingLane implements AutoCloseable {
    private static final int CAPACITY = 1 << 18;
    private static final int FRAME_BYTES = 64;
    private static final int TIMESTAMP_OFFSET = 8;
    private static final int ID_OFFSET = 16;
    private static final int VALUE_OFFSET = 24;
    private static final int PAYLOAD_OFFSET = 32;

    private final AccountedBuffer memory = BenchMemory.buffer(CAPACITY + PagedRing.TRAILER_BYTES);
    private final PagedRing ring = new PagedRing(memory.buffer(), FRAME_BYTES);

    Sender sender() {
        return new RingSender(memory.buffer(), ring.writer(memory.buffer()));
    }

    Receiver receiver() {
        return new RingReceiver(memory.buffer(), ring.reader(memory.buffer()), new Message());
    }

    @Override
    public void close() {
        memory.close();
    }

    private record RingSender(UnsafeBuffer buffer, PagedRing.Writer writer) implements Sender {
        @Override
        public boolean send(Message message) {
            int offset = writer.claim();
            if (offset == PagedRing.Writer.FULL) {
                return false;
            }
            buffer.putLong(offset, FRAME_BYTES, LITTLE_ENDIAN);
            buffer.putLong(offset + TIMESTAMP_OFFSET, message.id, LITTLE_ENDIAN);
            buffer.putLong(offset + ID_OFFSET, message.id, LITTLE_ENDIAN);
            buffer.putLong(offset + VALUE_OFFSET, message.value, LITTLE_ENDIAN);
            buffer.putBytes(offset + PAYLOAD_OFFSET, message.payload);
            writer.commit();
            return true;
        }

        @Override
        public void flush() {
            writer.publish();
        }
    }

    private record RingReceiver(UnsafeBuffer buffer, PagedRing.Reader reader, Message message) implements Receiver {
        @Override
        public int receive(Tally tally) {
            int count = reader.available();
            for (int i = 0; i < count; i++) {
                int offset = reader.next();
                message.id = buffer.getLong(offset + ID_OFFSET, LITTLE_ENDIAN);
                message.value = buffer.getLong(offset + VALUE_OFFSET, LITTLE_ENDIAN);
                buffer.getBytes(offset + PAYLOAD_OFFSET, message.payload);
                tally.add(message);
            }
            if (count > 0) {
                reader.release();
            }
            return count;
        }
    }
}
