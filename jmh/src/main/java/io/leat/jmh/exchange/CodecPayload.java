package io.leat.jmh.exchange;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.leat.serialize.codec.Codec;
import io.leat.serialize.types.Types;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/** As the engine does it: a timestamp and what the generated codec writes; read into one object. */
public final class CodecPayload implements Payload {
    private static final int TIMESTAMP_BYTES = Long.BYTES;

    private final Codec<Message> codec = Types.of(Message.class).createCodec();
    private final Message message = codec.newReuse();

    @Override
    public int maxLength(Message source) {
        return TIMESTAMP_BYTES + codec.maxLength(source);
    }

    @Override
    public int write(Message source, MutableDirectBuffer buffer, int offset) {
        buffer.putLong(offset, source.id, LITTLE_ENDIAN);
        return TIMESTAMP_BYTES + codec.encode(source, buffer, offset + TIMESTAMP_BYTES);
    }

    @Override
    public Message read(DirectBuffer buffer, int offset, int length) {
        return codec.decode(buffer, offset + TIMESTAMP_BYTES, length - TIMESTAMP_BYTES, message);
    }
}
