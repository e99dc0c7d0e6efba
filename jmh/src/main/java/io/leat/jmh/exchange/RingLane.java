package io.leat.jmh.exchange;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.leat.jmh.baseline.PagedRing;
import io.leat.jmh.memory.BenchMemory;
import io.leat.memory.page.AccountedBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** The bare ring, its frames of 64 bytes written and read field by field: a header, a timestamp, the record. */
public final class RingLane implements AutoCloseable {
    private static final int CAPACITY = 1 << 18;
    private static final int FRAME_BYTES = 64;
    private static final int HEADER_BYTES = 8;

    private final AccountedBuffer memory = BenchMemory.buffer(CAPACITY + PagedRing.TRAILER_BYTES);
    private final PagedRing ring = new PagedRing(memory.buffer(), FRAME_BYTES);

    /** The writing end. */
    public Sender sender() {
        return new RingSender(memory.buffer(), ring.writer(memory.buffer()), new FieldsPayload());
    }

    /** The reading end. */
    public Receiver receiver() {
        return new RingReceiver(memory.buffer(), ring.reader(memory.buffer()), new FieldsPayload());
    }

    @Override
    public void close() {
        memory.close();
    }

    private record RingSender(UnsafeBuffer buffer, PagedRing.Writer writer, FieldsPayload payload) implements Sender {
        @Override
        public boolean send(Message message) {
            int offset = writer.claim();
            if (offset == PagedRing.Writer.FULL) {
                return false;
            }
            buffer.putLong(offset, FRAME_BYTES, LITTLE_ENDIAN);
            payload.write(message, buffer, offset + HEADER_BYTES);
            writer.commit();
            return true;
        }

        @Override
        public void flush() {
            writer.publish();
        }
    }

    private record RingReceiver(UnsafeBuffer buffer, PagedRing.Reader reader, FieldsPayload payload)
            implements Receiver {
        @Override
        public int receive(Tally tally) {
            int count = reader.available();
            for (int i = 0; i < count; i++) {
                int offset = reader.next();
                tally.add(payload.read(buffer, offset + HEADER_BYTES, FieldsPayload.BYTES));
            }
            if (count > 0) {
                reader.release();
            }
            return count;
        }
    }
}
