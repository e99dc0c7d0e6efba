package io.leat.jmh.exchange;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/** Field by field, as one would by hand: a timestamp, two longs, 32 bytes. With a header of 8 bytes: 64 bytes. */
public final class FieldsPayload implements Payload {
    /** Bytes of every payload. */
    public static final int BYTES = 56;

    private static final int ID_OFFSET = 8;
    private static final int VALUE_OFFSET = 16;
    private static final int PAYLOAD_OFFSET = 24;

    private final Message message = new Message();

    @Override
    public int maxLength(Message ignored) {
        return BYTES;
    }

    @Override
    public int write(Message source, MutableDirectBuffer buffer, int offset) {
        buffer.putLong(offset, source.id, LITTLE_ENDIAN);
        buffer.putLong(offset + ID_OFFSET, source.id, LITTLE_ENDIAN);
        buffer.putLong(offset + VALUE_OFFSET, source.value, LITTLE_ENDIAN);
        buffer.putBytes(offset + PAYLOAD_OFFSET, source.payload);
        return BYTES;
    }

    @Override
    public Message read(DirectBuffer buffer, int offset, int length) {
        message.id = buffer.getLong(offset + ID_OFFSET, LITTLE_ENDIAN);
        message.value = buffer.getLong(offset + VALUE_OFFSET, LITTLE_ENDIAN);
        buffer.getBytes(offset + PAYLOAD_OFFSET, message.payload);
        return message;
    }
}
