package io.leat.jmh.codec;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.leat.serialize.codec.Codec;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/** The bytes of a {@link Sample} as a person writes them who knows how long its payload is. */
final class HandWrittenSample implements Codec<Sample> {
    private static final int PAYLOAD_LENGTH_OFFSET = 32;
    private static final int PAYLOAD_OFFSET = 36;
    private static final int BYTES = PAYLOAD_OFFSET + Sample.PAYLOAD_BYTES;

    @Override
    public int fixedLength() {
        return BYTES;
    }

    @Override
    public int maxLength(Sample sample) {
        return BYTES;
    }

    @Override
    public int encode(Sample sample, MutableDirectBuffer buffer, int offset) {
        buffer.putLong(offset, sample.id, LITTLE_ENDIAN);
        buffer.putLong(offset + 8, sample.timestampMs, LITTLE_ENDIAN);
        buffer.putInt(offset + 16, sample.sensor, LITTLE_ENDIAN);
        buffer.putInt(offset + 20, sample.quality, LITTLE_ENDIAN);
        buffer.putDouble(offset + 24, sample.value, LITTLE_ENDIAN);
        buffer.putInt(offset + PAYLOAD_LENGTH_OFFSET, Sample.PAYLOAD_BYTES, LITTLE_ENDIAN);
        buffer.putBytes(offset + PAYLOAD_OFFSET, sample.payload);
        return BYTES;
    }

    @Override
    public Sample decode(DirectBuffer buffer, int offset, int length, Sample reuse) {
        reuse.id = buffer.getLong(offset, LITTLE_ENDIAN);
        reuse.timestampMs = buffer.getLong(offset + 8, LITTLE_ENDIAN);
        reuse.sensor = buffer.getInt(offset + 16, LITTLE_ENDIAN);
        reuse.quality = buffer.getInt(offset + 20, LITTLE_ENDIAN);
        reuse.value = buffer.getDouble(offset + 24, LITTLE_ENDIAN);
        buffer.getBytes(offset + PAYLOAD_OFFSET, reuse.payload);
        return reuse;
    }

    @Override
    public Sample newReuse() {
        return new Sample();
    }
}
