package io.leat.serialize.codec;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/** The codecs of numbers of any size. Stateless: one instance serves every thread. */
public final class BigNumberCodecs {
    /** The two's complement in as few bytes as hold it, the most significant first. */
    public static final Codec<BigInteger> BIG_INT = new BigIntegerCodec();

    /** The scale (int), then the unscaled value as {@link #BIG_INT}; 2.0 and 2.00 differ, as {@code equals} has it. */
    public static final Codec<BigDecimal> BIG_DEC = new BigDecimalCodec();

    private BigNumberCodecs() {}

    private static BigInteger integer(String type, DirectBuffer buffer, int offset, int length) {
        if (length < 1) {
            throw Malformed.tooShort(type, length, 1);
        }
        byte[] bytes = new byte[length];
        buffer.getBytes(offset, bytes);
        BigInteger value = new BigInteger(bytes);
        if (byteLength(value) != length) {
            throw Malformed.content(type, "length=" + length + " shortest=" + byteLength(value));
        }
        return value;
    }

    private static int byteLength(BigInteger value) {
        return value.bitLength() / Byte.SIZE + 1;
    }

    private static final class BigIntegerCodec implements Codec<BigInteger> {
        private static final String TYPE = "BigInteger";

        @Override
        public int fixedLength() {
            return VARIABLE;
        }

        @Override
        public int maxLength(BigInteger value) {
            if (value == null) {
                throw Malformed.nullValue(TYPE);
            }
            return byteLength(value);
        }

        @Override
        public int encode(BigInteger value, MutableDirectBuffer buffer, int offset) {
            if (value == null) {
                throw Malformed.nullValue(TYPE);
            }
            byte[] bytes = value.toByteArray();
            buffer.putBytes(offset, bytes);
            return bytes.length;
        }

        @Override
        public BigInteger decode(DirectBuffer buffer, int offset, int length, BigInteger reuse) {
            return integer(TYPE, buffer, offset, length);
        }

        @Override
        public BigInteger newReuse() {
            return null;
        }
    }

    private static final class BigDecimalCodec implements Codec<BigDecimal> {
        private static final String TYPE = "BigDecimal";

        @Override
        public int fixedLength() {
            return VARIABLE;
        }

        @Override
        public int maxLength(BigDecimal value) {
            if (value == null) {
                throw Malformed.nullValue(TYPE);
            }
            return Integer.BYTES + byteLength(value.unscaledValue());
        }

        @Override
        public int encode(BigDecimal value, MutableDirectBuffer buffer, int offset) {
            if (value == null) {
                throw Malformed.nullValue(TYPE);
            }
            byte[] unscaled = value.unscaledValue().toByteArray();
            buffer.putInt(offset, value.scale(), LITTLE_ENDIAN);
            buffer.putBytes(offset + Integer.BYTES, unscaled);
            return Integer.BYTES + unscaled.length;
        }

        @Override
        public BigDecimal decode(DirectBuffer buffer, int offset, int length, BigDecimal reuse) {
            if (length <= Integer.BYTES) {
                throw Malformed.tooShort(TYPE, length, Integer.BYTES + 1);
            }
            BigInteger unscaled = integer(TYPE, buffer, offset + Integer.BYTES, length - Integer.BYTES);
            return new BigDecimal(unscaled, buffer.getInt(offset, LITTLE_ENDIAN));
        }

        @Override
        public BigDecimal newReuse() {
            return null;
        }
    }
}
