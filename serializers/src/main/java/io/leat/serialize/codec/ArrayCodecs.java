package io.leat.serialize.codec;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * The codecs of arrays of primitives: the elements, one after the other. An array of the right length is filled, any
 * other is replaced. Stateless: one instance serves every thread.
 */
public final class ArrayCodecs {
    /** Bytes. */
    public static final Codec<byte[]> BYTES = new ByteArrayCodec();

    /** Four bytes an element. */
    public static final Codec<int[]> INTS = new IntArrayCodec();

    /** Eight bytes an element. */
    public static final Codec<long[]> LONGS = new LongArrayCodec();

    /** Eight bytes an element. */
    public static final Codec<double[]> DOUBLES = new DoubleArrayCodec();

    /** Four bytes an element. */
    public static final Codec<float[]> FLOATS = new FloatArrayCodec();

    /** Two bytes an element. */
    public static final Codec<short[]> SHORTS = new ShortArrayCodec();

    /** Two bytes an element: UTF-16 code units. */
    public static final Codec<char[]> CHARS = new CharArrayCodec();

    /** A byte an element, 0 or 1. */
    public static final Codec<boolean[]> BOOLEANS = new BooleanArrayCodec();

    private ArrayCodecs() {}

    private abstract static class ArrayCodec<A> implements Codec<A> {
        private final String typeName;
        private final int elementBytes;

        ArrayCodec(String typeName, int elementBytes) {
            this.typeName = typeName;
            this.elementBytes = elementBytes;
        }

        abstract int elements(A array);

        abstract A create(int elements);

        abstract void put(A array, MutableDirectBuffer buffer, int offset);

        abstract void get(A array, DirectBuffer buffer, int offset);

        @Override
        public final int fixedLength() {
            return VARIABLE;
        }

        @Override
        public final int maxLength(A value) {
            if (value == null) {
                throw Malformed.nullValue(typeName);
            }
            return Malformed.checkedBound(typeName, (long) elements(value) * elementBytes);
        }

        @Override
        public final int encode(A value, MutableDirectBuffer buffer, int offset) {
            int length = maxLength(value);
            put(value, buffer, offset);
            return length;
        }

        @Override
        public final A decode(DirectBuffer buffer, int offset, int length, A reuse) {
            if (length < 0 || length % elementBytes != 0) {
                throw Malformed.content(typeName, "length=" + length + " element_bytes=" + elementBytes);
            }
            int elements = length / elementBytes;
            A array = reuse != null && elements(reuse) == elements ? reuse : create(elements);
            get(array, buffer, offset);
            return array;
        }

        @Override
        public final A newReuse() {
            return null;
        }
    }

    private static final class ByteArrayCodec extends ArrayCodec<byte[]> {
        ByteArrayCodec() {
            super("byte[]", Byte.BYTES);
        }

        @Override
        int elements(byte[] array) {
            return array.length;
        }

        @Override
        byte[] create(int elements) {
            return new byte[elements];
        }

        @Override
        void put(byte[] array, MutableDirectBuffer buffer, int offset) {
            buffer.putBytes(offset, array, 0, array.length);
        }

        @Override
        void get(byte[] array, DirectBuffer buffer, int offset) {
            buffer.getBytes(offset, array, 0, array.length);
        }
    }

    private static final class IntArrayCodec extends ArrayCodec<int[]> {
        IntArrayCodec() {
            super("int[]", Integer.BYTES);
        }

        @Override
        int elements(int[] array) {
            return array.length;
        }

        @Override
        int[] create(int elements) {
            return new int[elements];
        }

        @Override
        void put(int[] array, MutableDirectBuffer buffer, int offset) {
            for (int i = 0; i < array.length; i++) {
                buffer.putInt(offset + i * Integer.BYTES, array[i], LITTLE_ENDIAN);
            }
        }

        @Override
        void get(int[] array, DirectBuffer buffer, int offset) {
            for (int i = 0; i < array.length; i++) {
                array[i] = buffer.getInt(offset + i * Integer.BYTES, LITTLE_ENDIAN);
            }
        }
    }

    private static final class LongArrayCodec extends ArrayCodec<long[]> {
        LongArrayCodec() {
            super("long[]", Long.BYTES);
        }

        @Override
        int elements(long[] array) {
            return array.length;
        }

        @Override
        long[] create(int elements) {
            return new long[elements];
        }

        @Override
        void put(long[] array, MutableDirectBuffer buffer, int offset) {
            for (int i = 0; i < array.length; i++) {
                buffer.putLong(offset + i * Long.BYTES, array[i], LITTLE_ENDIAN);
            }
        }

        @Override
        void get(long[] array, DirectBuffer buffer, int offset) {
            for (int i = 0; i < array.length; i++) {
                array[i] = buffer.getLong(offset + i * Long.BYTES, LITTLE_ENDIAN);
            }
        }
    }

    private static final class DoubleArrayCodec extends ArrayCodec<double[]> {
        DoubleArrayCodec() {
            super("double[]", Double.BYTES);
        }

        @Override
        int elements(double[] array) {
            return array.length;
        }

        @Override
        double[] create(int elements) {
            return new double[elements];
        }

        @Override
        void put(double[] array, MutableDirectBuffer buffer, int offset) {
            for (int i = 0; i < array.length; i++) {
                buffer.putLong(offset + i * Double.BYTES, Double.doubleToLongBits(array[i]), LITTLE_ENDIAN);
            }
        }

        @Override
        void get(double[] array, DirectBuffer buffer, int offset) {
            for (int i = 0; i < array.length; i++) {
                array[i] = Double.longBitsToDouble(buffer.getLong(offset + i * Double.BYTES, LITTLE_ENDIAN));
            }
        }
    }

    private static final class FloatArrayCodec extends ArrayCodec<float[]> {
        FloatArrayCodec() {
            super("float[]", Float.BYTES);
        }

        @Override
        int elements(float[] array) {
            return array.length;
        }

        @Override
        float[] create(int elements) {
            return new float[elements];
        }

        @Override
        void put(float[] array, MutableDirectBuffer buffer, int offset) {
            for (int i = 0; i < array.length; i++) {
                buffer.putInt(offset + i * Float.BYTES, Float.floatToIntBits(array[i]), LITTLE_ENDIAN);
            }
        }

        @Override
        void get(float[] array, DirectBuffer buffer, int offset) {
            for (int i = 0; i < array.length; i++) {
                array[i] = Float.intBitsToFloat(buffer.getInt(offset + i * Float.BYTES, LITTLE_ENDIAN));
            }
        }
    }

    private static final class ShortArrayCodec extends ArrayCodec<short[]> {
        ShortArrayCodec() {
            super("short[]", Short.BYTES);
        }

        @Override
        int elements(short[] array) {
            return array.length;
        }

        @Override
        short[] create(int elements) {
            return new short[elements];
        }

        @Override
        void put(short[] array, MutableDirectBuffer buffer, int offset) {
            for (int i = 0; i < array.length; i++) {
                buffer.putShort(offset + i * Short.BYTES, array[i], LITTLE_ENDIAN);
            }
        }

        @Override
        void get(short[] array, DirectBuffer buffer, int offset) {
            for (int i = 0; i < array.length; i++) {
                array[i] = buffer.getShort(offset + i * Short.BYTES, LITTLE_ENDIAN);
            }
        }
    }

    private static final class CharArrayCodec extends ArrayCodec<char[]> {
        CharArrayCodec() {
            super("char[]", Character.BYTES);
        }

        @Override
        int elements(char[] array) {
            return array.length;
        }

        @Override
        char[] create(int elements) {
            return new char[elements];
        }

        @Override
        void put(char[] array, MutableDirectBuffer buffer, int offset) {
            for (int i = 0; i < array.length; i++) {
                buffer.putChar(offset + i * Character.BYTES, array[i], LITTLE_ENDIAN);
            }
        }

        @Override
        void get(char[] array, DirectBuffer buffer, int offset) {
            for (int i = 0; i < array.length; i++) {
                array[i] = buffer.getChar(offset + i * Character.BYTES, LITTLE_ENDIAN);
            }
        }
    }

    private static final class BooleanArrayCodec extends ArrayCodec<boolean[]> {
        BooleanArrayCodec() {
            super("boolean[]", Byte.BYTES);
        }

        @Override
        int elements(boolean[] array) {
            return array.length;
        }

        @Override
        boolean[] create(int elements) {
            return new boolean[elements];
        }

        @Override
        void put(boolean[] array, MutableDirectBuffer buffer, int offset) {
            for (int i = 0; i < array.length; i++) {
                buffer.putByte(offset + i, array[i] ? (byte) 1 : (byte) 0);
            }
        }

        @Override
        void get(boolean[] array, DirectBuffer buffer, int offset) {
            for (int i = 0; i < array.length; i++) {
                array[i] = Malformed.toBoolean(buffer, offset + i);
            }
        }
    }
}
