package io.leat.serialize.sbe;

import io.leat.serialize.codec.Codec;
import io.leat.serialize.codec.Malformed;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The codec of a decoder that SBE's tool generated: writing copies the message, reading wraps it. What is read is seen
 * through a window of its own, so that damaged lengths lead to an index out of bounds and not to other records.
 * Belongs to one thread.
 *
 * @param <D> the decoder
 */
public final class SbeCodec<D> implements Codec<D> {
    private final Class<D> decoderClass;
    private final SbeAccess access;
    private final String type;

    /** Of decoders of a class that has the {@link SbeShape shape}. */
    public SbeCodec(Class<D> decoderClass, SbeAccess access) {
        this.decoderClass = decoderClass;
        this.access = access;
        this.type = decoderClass.getSimpleName();
    }

    @Override
    public int fixedLength() {
        return VARIABLE;
    }

    @Override
    public int maxLength(D value) {
        return SbeLayout.MESSAGE_OFFSET + messageLength(value);
    }

    private int messageLength(D value) {
        if (value == null) {
            throw Malformed.nullValue(type);
        }
        if (access.buffer(value) == null) {
            throw new IllegalArgumentException("type=" + type
                    + " reads no message: wrap it, and emit it before the call that it was given for returns");
        }
        return access.sbeDecodedLength(value);
    }

    @Override
    public int encode(D value, MutableDirectBuffer buffer, int offset) {
        int length = messageLength(value);
        SbeLayout.putHead(buffer, offset, access.actingBlockLength(value), access.actingVersion(value));
        buffer.putBytes(offset + SbeLayout.MESSAGE_OFFSET, access.buffer(value), access.offset(value), length);
        return SbeLayout.MESSAGE_OFFSET + length;
    }

    @Override
    public D decode(DirectBuffer buffer, int offset, int length, D reuse) {
        if (length < SbeLayout.MESSAGE_OFFSET) {
            throw Malformed.tooShort(type, length, SbeLayout.MESSAGE_OFFSET);
        }
        int blockLength = SbeLayout.blockLength(buffer, offset);
        int messageLength = length - SbeLayout.MESSAGE_OFFSET;
        if (blockLength > messageLength) {
            throw Malformed.content(type, "block_length=" + blockLength + " message_length=" + messageLength);
        }
        D decoder = reuse == null ? newReuse() : reuse;
        UnsafeBuffer window = access.buffer(decoder) instanceof UnsafeBuffer known ? known : new UnsafeBuffer(0, 0);
        window.wrap(buffer, offset + SbeLayout.MESSAGE_OFFSET, messageLength);
        access.wrap(decoder, window, 0, blockLength, SbeLayout.version(buffer, offset));
        return decoder;
    }

    @Override
    public D newReuse() {
        D decoder = decoderClass.cast(access.create());
        access.wrap(decoder, new UnsafeBuffer(0, 0), 0, 0, 0);
        return decoder;
    }

    /** Closes the window: every further read is out of bounds. */
    @Override
    public void retire(D value) {
        if (access.buffer(value) instanceof UnsafeBuffer window) {
            window.wrap(0, 0);
        }
    }
}
