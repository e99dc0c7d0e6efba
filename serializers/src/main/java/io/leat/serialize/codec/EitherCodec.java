package io.leat.serialize.codec;

import io.leat.serialize.tuple.Either;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * One of two: a byte that says which (0 left, 1 right), then its bytes.
 *
 * <p>A template, as {@link CollectionCodec} is one: no lambda, no nested class.
 *
 * @param <L> the type of the left value
 * @param <R> the type of the right value
 */
public final class EitherCodec<L, R> implements Codec<Either<L, R>> {
    private static final String TYPE = "Either";

    private final Codec<L> lefts;
    private final Codec<R> rights;
    private final int fixedLength;

    /** Of values of these codecs. */
    public EitherCodec(Codec<L> lefts, Codec<R> rights) {
        this.lefts = lefts;
        this.rights = rights;
        boolean fixed = lefts.fixedLength() != VARIABLE && lefts.fixedLength() == rights.fixedLength();
        this.fixedLength = fixed ? Byte.BYTES + lefts.fixedLength() : VARIABLE;
    }

    @Override
    public int fixedLength() {
        return fixedLength;
    }

    @Override
    public int maxLength(Either<L, R> value) {
        if (value == null) {
            throw Malformed.nullValue(TYPE);
        }
        long length = value.isLeft() ? lefts.maxLength(value.left()) : rights.maxLength(value.right());
        return Malformed.checkedBound(TYPE, Byte.BYTES + length);
    }

    @Override
    public int encode(Either<L, R> value, MutableDirectBuffer buffer, int offset) {
        if (value == null) {
            throw Malformed.nullValue(TYPE);
        }
        boolean left = value.isLeft();
        buffer.putByte(offset, left ? (byte) 0 : (byte) 1);
        int at = offset + Byte.BYTES;
        return Byte.BYTES + (left ? lefts.encode(value.left(), buffer, at) : rights.encode(value.right(), buffer, at));
    }

    @Override
    public Either<L, R> decode(DirectBuffer buffer, int offset, int length, Either<L, R> reuse) {
        if (length < Byte.BYTES) {
            throw Malformed.tooShort(TYPE, length, Byte.BYTES);
        }
        int at = offset + Byte.BYTES;
        int rest = length - Byte.BYTES;
        return Malformed.toBoolean(buffer, offset)
                ? Either.Right(rights.decode(buffer, at, rest, null))
                : Either.Left(lefts.decode(buffer, at, rest, null));
    }

    @Override
    public Either<L, R> newReuse() {
        return null;
    }
}
