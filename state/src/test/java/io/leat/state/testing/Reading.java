package io.leat.state.testing;

import io.leat.serialize.codec.Codec;
import io.leat.serialize.types.TypeInformation;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/** A reused POJO of fixed length, whose codec fails midway for one value. */
public final class Reading {
    /** A count that cannot be encoded. */
    public static final long POISON = Long.MIN_VALUE;

    /** The description of readings. */
    public static final TypeInformation<Reading> TYPE = new ReadingType();

    public double sum;
    public long count;

    /** Sets both fields. */
    public Reading set(double newSum, long newCount) {
        sum = newSum;
        count = newCount;
        return this;
    }

    private static final class ReadingType extends TypeInformation<Reading> {
        @Override
        public Class<Reading> getTypeClass() {
            return Reading.class;
        }

        @Override
        public boolean isKeyType() {
            return false;
        }

        @Override
        public Codec<Reading> createCodec() {
            return new ReadingCodec();
        }

        @Override
        public String toString() {
            return "Reading(sum double, count long)";
        }
    }

    private static final class ReadingCodec implements Codec<Reading> {
        private static final int COUNT = Double.BYTES;
        private static final int LENGTH = COUNT + Long.BYTES;

        @Override
        public int fixedLength() {
            return LENGTH;
        }

        @Override
        public int maxLength(Reading value) {
            return LENGTH;
        }

        @Override
        public int encode(Reading value, MutableDirectBuffer buffer, int offset) {
            buffer.putDouble(offset, value.sum);
            if (value.count == POISON) {
                throw new IllegalArgumentException("field=count");
            }
            buffer.putLong(offset + COUNT, value.count);
            return LENGTH;
        }

        @Override
        public Reading decode(DirectBuffer buffer, int offset, int length, Reading reuse) {
            if (length != LENGTH) {
                throw new IllegalArgumentException("length=" + length);
            }
            Reading target = reuse != null ? reuse : new Reading();
            return target.set(buffer.getDouble(offset), buffer.getLong(offset + COUNT));
        }

        @Override
        public Reading newReuse() {
            return new Reading();
        }
    }
}
