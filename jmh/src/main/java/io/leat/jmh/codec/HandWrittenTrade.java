package io.leat.jmh.codec;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.leat.serialize.codec.Codec;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/** The bytes of a {@link Trade} as a person writes them who knows that its texts are ASCII. */
final class HandWrittenTrade implements Codec<Trade> {
    private static final int FIXED_BYTES = 28;
    private static final int LONGEST_TEXT = 64;

    private final byte[] scratch = new byte[LONGEST_TEXT];

    @Override
    public int fixedLength() {
        return VARIABLE;
    }

    @Override
    public int maxLength(Trade trade) {
        return FIXED_BYTES + 8 + trade.symbol().length() + trade.venue().length();
    }

    @Override
    public int encode(Trade trade, MutableDirectBuffer buffer, int offset) {
        buffer.putLong(offset, trade.id(), LITTLE_ENDIAN);
        buffer.putLong(offset + 8, trade.timestampMs(), LITTLE_ENDIAN);
        buffer.putInt(offset + 16, trade.quantity(), LITTLE_ENDIAN);
        buffer.putDouble(offset + 20, trade.price(), LITTLE_ENDIAN);
        int length = FIXED_BYTES;
        length += buffer.putStringAscii(offset + length, trade.symbol(), LITTLE_ENDIAN);
        length += buffer.putStringAscii(offset + length, trade.venue(), LITTLE_ENDIAN);
        return length;
    }

    @Override
    public Trade decode(DirectBuffer buffer, int offset, int length, Trade reuse) {
        int venueOffset = offset + FIXED_BYTES + 4 + buffer.getInt(offset + FIXED_BYTES, LITTLE_ENDIAN);
        return new Trade(
                buffer.getLong(offset, LITTLE_ENDIAN),
                buffer.getLong(offset + 8, LITTLE_ENDIAN),
                buffer.getInt(offset + 16, LITTLE_ENDIAN),
                buffer.getDouble(offset + 20, LITTLE_ENDIAN),
                text(buffer, offset + FIXED_BYTES),
                text(buffer, venueOffset));
    }

    private String text(DirectBuffer buffer, int offset) {
        int length = buffer.getInt(offset, LITTLE_ENDIAN);
        buffer.getBytes(offset + 4, scratch, 0, length);
        return new String(scratch, 0, length, ISO_8859_1);
    }

    @Override
    public Trade newReuse() {
        return null;
    }
}
