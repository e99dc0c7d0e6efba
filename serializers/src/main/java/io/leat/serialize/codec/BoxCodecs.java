package io.leat.serialize.codec;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * The codecs of the boxes of primitives: the bare little-endian value. Floating-point values are written with the one
 * canonical NaN, and 0.0 and -0.0 differ, so that equal bytes and {@code equals} are the same thing.
 */
public final class BoxCodecs {
    /** One byte, 0 or 1. */
    public static final Codec<Boolean> BOOLEAN = new BooleanCodec();

    /** One byte. */
    public static final Codec<Byte> BYTE = new ByteCodec();

    /** Two bytes. */
    public static final Codec<Short> SHORT = new ShortCodec();

    /** Two bytes: the UTF-16 code unit. */
    public static final Codec<Character> CHAR = new CharCodec();

    /** Four bytes. */
    public static final Codec<Integer> INT = new IntCodec();

    /** Eight bytes. */
    public static final Codec<Long> LONG = new LongCodec();

    /** Four bytes, as {@link Float#floatToIntBits} gives them. */
    public static final Codec<Float> FLOAT = new FloatCodec();

    /** Eight bytes, as {@link Double#doubleToLongBits} gives them. */
    public static final Codec<Double> DOUBLE = new DoubleCodec();

    private BoxCodecs() {}

    private static final class BooleanCodec extends FixedCodec<Boolean> {
        BooleanCodec() {
            super("Boolean", Byte.BYTES);
        }

        @Override
        void put(MutableDirectBuffer buffer, int offset, Boolean value) {
            buffer.putByte(offset, value ? (byte) 1 : (byte) 0);
        }

        @Override
        Boolean get(DirectBuffer buffer, int offset) {
            return Malformed.toBoolean(buffer, offset);
        }
    }

    private static final class ByteCodec extends FixedCodec<Byte> {
        ByteCodec() {
            super("Byte", Byte.BYTES);
        }

        @Override
        void put(MutableDirectBuffer buffer, int offset, Byte value) {
            buffer.putByte(offset, value);
        }

        @Override
        Byte get(DirectBuffer buffer, int offset) {
            return buffer.getByte(offset);
        }
    }

    private static final class ShortCodec extends FixedCodec<Short> {
        ShortCodec() {
            super("Short", Short.BYTES);
        }

        @Override
        void put(MutableDirectBuffer buffer, int offset, Short value) {
            buffer.putShort(offset, value, LITTLE_ENDIAN);
        }

        @Override
        Short get(DirectBuffer buffer, int offset) {
            return buffer.getShort(offset, LITTLE_ENDIAN);
        }
    }

    private static final class CharCodec extends FixedCodec<Character> {
        CharCodec() {
            super("Character", Character.BYTES);
        }

        @Override
        void put(MutableDirectBuffer buffer, int offset, Character value) {
            buffer.putChar(offset, value, LITTLE_ENDIAN);
        }

        @Override
        Character get(DirectBuffer buffer, int offset) {
            return buffer.getChar(offset, LITTLE_ENDIAN);
        }
    }

    private static final class IntCodec extends FixedCodec<Integer> {
        IntCodec() {
            super("Integer", Integer.BYTES);
        }

        @Override
        void put(MutableDirectBuffer buffer, int offset, Integer value) {
            buffer.putInt(offset, value, LITTLE_ENDIAN);
        }

        @Override
        Integer get(DirectBuffer buffer, int offset) {
            return buffer.getInt(offset, LITTLE_ENDIAN);
        }
    }

    private static final class LongCodec extends FixedCodec<Long> {
        LongCodec() {
            super("Long", Long.BYTES);
        }

        @Override
        void put(MutableDirectBuffer buffer, int offset, Long value) {
            buffer.putLong(offset, value, LITTLE_ENDIAN);
        }

        @Override
        Long get(DirectBuffer buffer, int offset) {
            return buffer.getLong(offset, LITTLE_ENDIAN);
        }
    }

    private static final class FloatCodec extends FixedCodec<Float> {
        FloatCodec() {
            super("Float", Float.BYTES);
        }

        @Override
        void put(MutableDirectBuffer buffer, int offset, Float value) {
            buffer.putInt(offset, Float.floatToIntBits(value), LITTLE_ENDIAN);
        }

        @Override
        Float get(DirectBuffer buffer, int offset) {
            return Float.intBitsToFloat(buffer.getInt(offset, LITTLE_ENDIAN));
        }
    }

    private static final class DoubleCodec extends FixedCodec<Double> {
        DoubleCodec() {
            super("Double", Double.BYTES);
        }

        @Override
        void put(MutableDirectBuffer buffer, int offset, Double value) {
            buffer.putLong(offset, Double.doubleToLongBits(value), LITTLE_ENDIAN);
        }

        @Override
        Double get(DirectBuffer buffer, int offset) {
            return Double.longBitsToDouble(buffer.getLong(offset, LITTLE_ENDIAN));
        }
    }
}
