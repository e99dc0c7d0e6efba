package io.leat.serialize.view;

import io.leat.serialize.codec.StringCodec;
import org.agrona.AsciiSequenceView;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Moves text and bytes between a view's record and its user. Belongs to one view. */
final class Texts {
    private final ViewShape shape;
    private final AsciiSequenceView[] sequences;
    private final UnsafeBuffer[] slices;
    private StringCodec codec;

    Texts(ViewShape shape) {
        this.shape = shape;
        this.sequences = new AsciiSequenceView[shape.fieldNames().size()];
        this.slices = new UnsafeBuffer[shape.fieldNames().size()];
    }

    String text(UnsafeBuffer source, int position, int length) {
        return codec().decode(source, position, length, null);
    }

    CharSequence ascii(UnsafeBuffer source, int field, int position, int length) {
        if (sequences[field] == null) {
            sequences[field] = new AsciiSequenceView();
        }
        return sequences[field].wrap(source, position, length);
    }

    byte[] bytes(UnsafeBuffer source, int position, int length) {
        byte[] copy = new byte[length];
        source.getBytes(position, copy);
        return copy;
    }

    DirectBuffer slice(UnsafeBuffer source, int field, int position, int length) {
        UnsafeBuffer slice = slices[field];
        if (slice == null) {
            slice = new UnsafeBuffer(0, 0);
            slices[field] = slice;
        }
        slice.wrap(source, position, length);
        return slice;
    }

    int putText(UnsafeBuffer target, int field, int position, int room, String value) {
        if (codec().maxLength(value) > room) {
            checkRoom(field, room, StringCodec.encodedLength(value));
        }
        return codec().encode(value, target, position);
    }

    int putAscii(UnsafeBuffer target, int field, int position, int room, CharSequence value) {
        int length = value.length();
        checkRoom(field, room, length);
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                throw new IllegalArgumentException("view=" + shape.name() + " field=" + shape.fieldName(field)
                        + " char=" + (int) c + ": a CharSequence of a view holds ASCII; declare the field as String");
            }
            target.putByte(position + i, (byte) c);
        }
        return length;
    }

    int putBytes(UnsafeBuffer target, int field, int position, int room, byte[] value) {
        checkRoom(field, room, value.length);
        target.putBytes(position, value);
        return value.length;
    }

    int putSlice(UnsafeBuffer target, int field, int position, int room, DirectBuffer value) {
        checkRoom(field, room, value.capacity());
        target.putBytes(position, value, 0, value.capacity());
        return value.capacity();
    }

    private void checkRoom(int field, int room, int length) {
        if (length > room) {
            throw new IllegalArgumentException("view=" + shape.name() + " field=" + shape.fieldName(field) + " length="
                    + length + " room=" + room + ": claim a larger maximum length, or make the field longer");
        }
    }

    <V> V notNull(int field, V value) {
        if (value == null) {
            throw new IllegalArgumentException("view=" + shape.name() + " field=" + shape.fieldName(field)
                    + " value=null: a field of fixed length has no null; drop @FixedLength, or write an empty value");
        }
        return value;
    }

    /** The bytes of fixed-length text up to its padding. */
    static int padded(DirectBuffer source, int position, int length) {
        int end = 0;
        while (end < length && source.getByte(position + end) != 0) {
            end++;
        }
        return end;
    }

    void pad(UnsafeBuffer target, int field, int position, int length, int written) {
        if (padded(target, position, written) != written) {
            throw new IllegalArgumentException("view=" + shape.name() + " field=" + shape.fieldName(field)
                    + ": text of fixed length is padded with zeros, so it holds no zero itself");
        }
        target.setMemory(position + written, length - written, (byte) 0);
    }

    void exact(int field, int length, int written) {
        if (written != length) {
            throw new IllegalArgumentException("view=" + shape.name() + " field=" + shape.fieldName(field) + " length="
                    + written + " expected=" + length + ": bytes of fixed length are exactly as many");
        }
    }

    private StringCodec codec() {
        if (codec == null) {
            codec = new StringCodec();
        }
        return codec;
    }
}
