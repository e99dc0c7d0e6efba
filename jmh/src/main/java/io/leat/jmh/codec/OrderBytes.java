package io.leat.jmh.codec;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.stream.IntStream;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Writes and reads the bytes of orders whose texts are bytes already, by hand. One owner. */
final class OrderBytes {
    private static final int VALUES = 1024;
    private static final int FIXED_BYTES = 28;

    private final Order[] orders =
            IntStream.range(0, VALUES).mapToObj(Order::of).toArray(Order[]::new);
    private final DirectBuffer[] instruments = texts(true);
    private final DirectBuffer[] accounts = texts(false);
    private int next;

    private DirectBuffer[] texts(boolean instrument) {
        DirectBuffer[] texts = new DirectBuffer[VALUES];
        for (int i = 0; i < VALUES; i++) {
            texts[i] = new UnsafeBuffer((instrument ? orders[i].instrument : orders[i].account).getBytes(US_ASCII));
        }
        return texts;
    }

    void advance() {
        next = (next + 1) & (VALUES - 1);
    }

    Order order() {
        return orders[next];
    }

    DirectBuffer instrument() {
        return instruments[next];
    }

    DirectBuffer account() {
        return accounts[next];
    }

    /** Writes the order at 0; gives the length. */
    int write(MutableDirectBuffer buffer) {
        Order order = order();
        buffer.putLong(0, order.id, LITTLE_ENDIAN);
        buffer.putLong(8, order.timestampMs, LITTLE_ENDIAN);
        buffer.putInt(16, order.quantity, LITTLE_ENDIAN);
        buffer.putDouble(20, order.price, LITTLE_ENDIAN);
        int cursor = putText(buffer, FIXED_BYTES, instrument());
        return putText(buffer, cursor, account());
    }

    private static int putText(MutableDirectBuffer buffer, int cursor, DirectBuffer text) {
        buffer.putInt(cursor, text.capacity(), LITTLE_ENDIAN);
        buffer.putBytes(cursor + 4, text, 0, text.capacity());
        return cursor + 4 + text.capacity();
    }

    /** Of every field something. */
    static long read(DirectBuffer buffer) {
        int instrumentLength = buffer.getInt(FIXED_BYTES, LITTLE_ENDIAN);
        int accountOffset = FIXED_BYTES + 4 + instrumentLength;
        int accountLength = buffer.getInt(accountOffset, LITTLE_ENDIAN);
        return buffer.getLong(0, LITTLE_ENDIAN)
                + buffer.getLong(8, LITTLE_ENDIAN)
                + buffer.getInt(16, LITTLE_ENDIAN)
                + (long) buffer.getDouble(20, LITTLE_ENDIAN)
                + buffer.getByte(FIXED_BYTES + 4 + instrumentLength - 1)
                + buffer.getByte(accountOffset + 4 + accountLength - 1);
    }

    /** The same of a view. */
    static long read(OrderView view) {
        DirectBuffer instrument = view.instrument();
        DirectBuffer account = view.account();
        return view.id()
                + view.timestampMs()
                + view.quantity()
                + (long) view.price()
                + instrument.getByte(instrument.capacity() - 1)
                + account.getByte(account.capacity() - 1);
    }
}
