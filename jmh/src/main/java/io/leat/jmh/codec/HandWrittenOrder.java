package io.leat.jmh.codec;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.leat.serialize.codec.Codec;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/** The bytes of an {@link Order} as a person writes them who knows that its texts are ASCII and never null. */
final class HandWrittenOrder implements Codec<Order> {
    private static final int FIXED_BYTES = 28;
    private static final int LONGEST_TEXT = 64;

    private final byte[] scratch = new byte[LONGEST_TEXT];

    @Override
    public int fixedLength() {
        return VARIABLE;
    }

    @Override
    public int maxLength(Order order) {
        return FIXED_BYTES + 8 + order.instrument.length() + order.account.length();
    }

    @Override
    public int encode(Order order, MutableDirectBuffer buffer, int offset) {
        buffer.putLong(offset, order.id, LITTLE_ENDIAN);
        buffer.putLong(offset + 8, order.timestampMs, LITTLE_ENDIAN);
        buffer.putInt(offset + 16, order.quantity, LITTLE_ENDIAN);
        buffer.putDouble(offset + 20, order.price, LITTLE_ENDIAN);
        int length = FIXED_BYTES;
        length += putText(order.instrument, buffer, offset + length);
        length += putText(order.account, buffer, offset + length);
        return length;
    }

    /** The chars' low bytes all at once, which is right for ASCII. */
    @SuppressWarnings("deprecation") // for text that is more than its low bytes
    private int putText(String text, MutableDirectBuffer buffer, int offset) {
        int length = text.length();
        buffer.putInt(offset, length, LITTLE_ENDIAN);
        text.getBytes(0, length, scratch, 0);
        buffer.putBytes(offset + 4, scratch, 0, length);
        return 4 + length;
    }

    @Override
    public Order decode(DirectBuffer buffer, int offset, int length, Order reuse) {
        reuse.id = buffer.getLong(offset, LITTLE_ENDIAN);
        reuse.timestampMs = buffer.getLong(offset + 8, LITTLE_ENDIAN);
        reuse.quantity = buffer.getInt(offset + 16, LITTLE_ENDIAN);
        reuse.price = buffer.getDouble(offset + 20, LITTLE_ENDIAN);
        reuse.instrument = text(buffer, offset + FIXED_BYTES);
        reuse.account = text(buffer, offset + FIXED_BYTES + 4 + reuse.instrument.length());
        return reuse;
    }

    private String text(DirectBuffer buffer, int offset) {
        int length = buffer.getInt(offset, LITTLE_ENDIAN);
        buffer.getBytes(offset + 4, scratch, 0, length);
        return new String(scratch, 0, length, ISO_8859_1);
    }

    @Override
    public Order newReuse() {
        return new Order();
    }
}
