package io.leat.serialize.view;

import io.leat.serialize.codec.StringCodec;
import org.agrona.AsciiSequenceView;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Moves text and bytes between a view's record and its user. Belongs to one view. */
final class Texts {
    /** Where the bytes of the field stand that is being read or written. */
    int position;

    private final ViewShape shape;
    private final AsciiSequenceView[] sequences;
    private final UnsafeBuffer[] slices;
    private StringCodec codec;

    Texts(ViewShape shape) {
        this.shape = shape;
        this.sequences = new AsciiSequenceView[shape.fieldNames().size()];
        this.slices = new UnsafeBuffer[shape.fieldNames().size()];
    }

    String text(DirectBuffer source, int length) {
        return codec().decode(source, position, length, null);
    }

    CharSequence ascii(DirectBuffer source, int field, int length) {
        if (sequences[field] == null) {
            sequences[field] = new AsciiSequenceView();
        }
        return sequences[field].wrap(source, position, length);
    }

    byte[] bytes(DirectBuffer source, int length) {
        byte[] copy = new byte[length];
        source.getBytes(position, copy);
        return copy;
    }

    DirectBuffer slice(DirectBuffer source, int field, int length) {
        if (slices[field] == null) {
            slices[field] = new UnsafeBuffer(0, 0);
        }
        slices[field].wrap(source, position, length);
        return slices[field];
    }

    int putText(UnsafeBuffer target, int field, int room, String value) {
        if (codec().maxLength(value) > room) {
            checkRoom(field, room, StringCodec.encodedLength(value));
        }
        return codec().encode(value, target, position);
    }

    int putAscii(UnsafeBuffer target, int field, int room, CharSequence value) {
        int length = value.length();
        checkRoom(field, room, length);
        int at = position;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                throw new IllegalArgumentException("view=" + shape.name() + " field=" + shape.fieldName(field)
                        + " char=" + (int) c + ": a CharSequence of a view holds ASCII; declare the field as String");
            }
            target.putByte(at + i, (byte) c);
        }
        return length;
    }

    int putBytes(UnsafeBuffer target, int field, int room, byte[] value) {
        checkRoom(field, room, value.length);
        target.putBytes(position, value);
        return value.length;
    }

    int putSlice(UnsafeBuffer target, int field, int room, DirectBuffer value) {
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
    int padded(DirectBuffer source, int length) {
        int end = 0;
        while (end < length && source.getByte(position + end) != 0) {
            end++;
        }
        return end;
    }

    void pad(UnsafeBuffer target, int field, int length, int written) {
        if (padded(target, written) != written) {
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
