package io.leat.serialize.view;

import io.leat.serialize.codec.CompositeLayout;
import io.leat.serialize.key.KeyHash;
import java.util.Arrays;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * What all generated views are: a window on the bytes of one record, laid out as {@link CompositeLayout} draws it.
 *
 * <p>Belongs to the thread that wrapped it. The memory is somebody else's: a view is valid until the function that was
 * given it returns, or until it is wrapped anew. Nothing outside the record is read or written.
 *
 * <p>A view is either unwrapped, or reads a record, or writes one. Of a record that is written, fixed fields may be set
 * in any order and as often as one likes. Fields of variable length are written in order of declaration; writing one
 * again drops those behind it, and those never written are null.
 */
public abstract class Flyweight {
    private final ViewShape shape;
    private final UnsafeBuffer window = new UnsafeBuffer(0, 0);
    private final Texts texts;
    private UnsafeBuffer memory;
    private boolean writing;
    private int written; // variable fields
    private int end; // of what has been written, or of the record that is read

    /** Unwrapped. */
    protected Flyweight(ViewShape shape) {
        this.shape = shape;
        this.texts = new Texts(shape);
    }

    /**
     * Reads the record of {@code length} bytes at {@code offset}.
     *
     * @throws IllegalArgumentException if a record of this type cannot have that length
     */
    public final void wrapRecord(DirectBuffer buffer, int offset, int length) {
        if (shape.variableFields() == 0) {
            CompositeLayout.checkFixedLength(length, shape.fixedBytes(), shape.name());
        } else {
            CompositeLayout.checkMinimumLength(length, shape.minimumBytes(), shape.name());
        }
        window.wrap(buffer, offset, length);
        memory = window;
        end = length;
        writing = false;
    }

    /**
     * Begins a record at {@code offset}: fixed fields are zero, the others null.
     *
     * @param maxLength bytes that may be written
     * @throws IllegalArgumentException if they are too few for any record of this type
     */
    public final void beginRecord(MutableDirectBuffer buffer, int offset, int maxLength) {
        if (maxLength < shape.minimumBytes()) {
            throw new IllegalArgumentException("view=" + shape.name() + " max_length=" + maxLength + " minimum="
                    + shape.minimumBytes() + ": claim at least the minimum");
        }
        window.wrap(buffer, offset, maxLength);
        memory = window;
        memory.setMemory(0, shape.fixedBytes(), (byte) 0);
        end = shape.fixedBytes();
        written = 0;
        writing = true;
    }

    /** Ends what is written, gives its length, and reads it from here on; of what is read, gives the length. */
    public final int endRecord() {
        if (writing) {
            UnsafeBuffer target = recordMemory();
            for (; written < shape.variableFields(); written++) {
                CompositeLayout.putFieldLength(target, end, CompositeLayout.NULL_LENGTH);
                end += CompositeLayout.LENGTH_BYTES;
            }
            window.wrap(window, 0, end);
            writing = false;
        }
        return end;
    }

    /** The length of the record, with the fields not yet written as null. */
    public final int recordLength() {
        recordMemory();
        int missing = writing ? shape.variableFields() - written : 0;
        return end + missing * CompositeLayout.LENGTH_BYTES;
    }

    /** Writes the record to another place, and gives its length. */
    public final int copyRecord(MutableDirectBuffer target, int offset) {
        UnsafeBuffer source = recordMemory();
        target.putBytes(offset, source, 0, end);
        int cursor = offset + end;
        for (int i = writing ? written : shape.variableFields(); i < shape.variableFields(); i++) {
            CompositeLayout.putFieldLength(target, cursor, CompositeLayout.NULL_LENGTH);
            cursor += CompositeLayout.LENGTH_BYTES;
        }
        return cursor - offset;
    }

    /** Ends the view's life: whoever uses it after this is told to copy what is needed. */
    public final void unwrapRecord() {
        memory = null;
    }

    /** Whether there is a record. */
    public final boolean isWrapped() {
        return memory != null;
    }

    /** The bytes of the record, from 0. */
    protected final UnsafeBuffer recordMemory() {
        if (memory == null) {
            throw notWrapped();
        }
        return memory;
    }

    /** The bytes of a record that is written, from 0. */
    protected final UnsafeBuffer recordTarget() {
        if (!writing || memory == null) {
            throw notWritable();
        }
        return memory;
    }

    private IllegalStateException notWrapped() {
        return new IllegalStateException("view=" + shape.name() + " has no record: a view is valid until the function"
                + " that was given it returns; copy the fields that are needed longer");
    }

    private IllegalStateException notWritable() {
        return memory == null
                ? notWrapped()
                : new IllegalStateException("view=" + shape.name() + " reads a record that others read too:"
                        + " claim one from the collector, or fill one of Views.allocate(...)");
    }

    /** The length of a variable field, and where its bytes begin in {@link Texts#position}. */
    private int seek(int field) {
        UnsafeBuffer source = recordMemory();
        if (writing && field >= written) {
            return CompositeLayout.NULL_LENGTH;
        }
        int cursor = shape.fixedBytes();
        for (int i = 0; ; i++) {
            int length = CompositeLayout.fieldLength(source, cursor, end, shape.name(), shape.fieldName(i));
            cursor += CompositeLayout.LENGTH_BYTES;
            if (i == field) {
                texts.position = cursor;
                return length;
            }
            cursor += Math.max(length, 0);
        }
    }

    /** The room for a variable field that is written next; the cursor in {@link Texts#position}. */
    private int room(int field) {
        recordTarget();
        if (field > written) {
            throw new IllegalStateException("view=" + shape.name() + " field=" + shape.fieldName(field)
                    + ": fields of variable length are written in order of declaration; write "
                    + shape.fieldName(written) + " before it");
        }
        if (field < written) {
            seek(field);
            end = texts.position - CompositeLayout.LENGTH_BYTES;
            written = field;
        }
        texts.position = end + CompositeLayout.LENGTH_BYTES;
        int later = shape.variableFields() - field - 1;
        return window.capacity() - texts.position - later * CompositeLayout.LENGTH_BYTES;
    }

    private void wrote(int field, int length) {
        CompositeLayout.putFieldLength(window, end, length);
        end = texts.position + Math.max(length, 0);
        written = field + 1;
    }

    /** A field of text. */
    protected final String text(int field) {
        int length = seek(field);
        return length < 0 ? null : texts.text(memory, length);
    }

    /** A field of ASCII, read in place: the same object again and again. */
    protected final CharSequence ascii(int field) {
        int length = seek(field);
        return length < 0 ? null : texts.ascii(memory, field, length);
    }

    /** A field of bytes, copied. */
    protected final byte[] bytes(int field) {
        int length = seek(field);
        return length < 0 ? null : texts.bytes(memory, length);
    }

    /** A field of bytes, read in place: the same object again and again. */
    protected final DirectBuffer slice(int field) {
        int length = seek(field);
        return length < 0 ? null : texts.slice(memory, field, length);
    }

    /** Writes a field of text. */
    protected final void putText(int field, String value) {
        int room = room(field);
        wrote(field, value == null ? CompositeLayout.NULL_LENGTH : texts.putText(window, field, room, value));
    }

    /** Writes a field of ASCII. */
    protected final void putAscii(int field, CharSequence value) {
        int room = room(field);
        wrote(field, value == null ? CompositeLayout.NULL_LENGTH : texts.putAscii(window, field, room, value));
    }

    /** Writes a field of bytes. */
    protected final void putBytes(int field, byte[] value) {
        int room = room(field);
        wrote(field, value == null ? CompositeLayout.NULL_LENGTH : texts.putBytes(window, field, room, value));
    }

    /** Writes a field of bytes. */
    protected final void putSlice(int field, DirectBuffer value) {
        int room = room(field);
        wrote(field, value == null ? CompositeLayout.NULL_LENGTH : texts.putSlice(window, field, room, value));
    }

    /** Text of fixed length. */
    protected final String fixedText(int field, int offset, int length) {
        UnsafeBuffer source = recordMemory();
        texts.position = offset;
        return texts.text(source, texts.padded(source, length));
    }

    /** ASCII of fixed length. */
    protected final CharSequence fixedAscii(int field, int offset, int length) {
        UnsafeBuffer source = recordMemory();
        texts.position = offset;
        return texts.ascii(source, field, texts.padded(source, length));
    }

    /** Bytes of fixed length, copied. */
    protected final byte[] fixedBytes(int field, int offset, int length) {
        UnsafeBuffer source = recordMemory();
        texts.position = offset;
        return texts.bytes(source, length);
    }

    /** Bytes of fixed length, read in place. */
    protected final DirectBuffer fixedSlice(int field, int offset, int length) {
        UnsafeBuffer source = recordMemory();
        texts.position = offset;
        return texts.slice(source, field, length);
    }

    /** Writes text of fixed length. */
    protected final void putFixedText(int field, int offset, int length, String value) {
        UnsafeBuffer target = recordTarget();
        texts.position = offset;
        texts.pad(target, field, length, texts.putText(target, field, length, texts.notNull(field, value)));
    }

    /** Writes ASCII of fixed length. */
    protected final void putFixedAscii(int field, int offset, int length, CharSequence value) {
        UnsafeBuffer target = recordTarget();
        texts.position = offset;
        texts.pad(target, field, length, texts.putAscii(target, field, length, texts.notNull(field, value)));
    }

    /** Writes bytes of fixed length. */
    protected final void putFixedBytes(int field, int offset, int length, byte[] value) {
        UnsafeBuffer target = recordTarget();
        texts.position = offset;
        texts.exact(field, length, texts.putBytes(target, field, length, texts.notNull(field, value)));
    }

    /** Writes bytes of fixed length. */
    protected final void putFixedSlice(int field, int offset, int length, DirectBuffer value) {
        UnsafeBuffer target = recordTarget();
        texts.position = offset;
        texts.exact(field, length, texts.putSlice(target, field, length, texts.notNull(field, value)));
    }

    /** Appends names and values of the fields, by {@link #describe(StringBuilder, String, Object)}. */
    protected abstract void describe(StringBuilder text);

    /** Appends the name and value of a field. */
    protected static void describe(StringBuilder text, String name, Object value) {
        if (text.charAt(text.length() - 1) != '(') {
            text.append(", ");
        }
        text.append(name).append('=');
        if (value instanceof byte[] bytes) {
            text.append(Arrays.toString(bytes));
        } else if (value instanceof DirectBuffer buffer) {
            text.append(buffer.capacity()).append(" bytes");
        } else {
            text.append(value);
        }
    }

    /** Whether both are views of one type whose records have the same bytes. */
    @Override
    public final boolean equals(Object other) {
        return other instanceof Flyweight that
                && getClass() == that.getClass()
                && isWrapped()
                && that.isWrapped()
                && recordLength() == that.recordLength()
                && sameBytes(that);
    }

    private boolean sameBytes(Flyweight that) {
        for (int i = recordLength() - 1; i >= 0; i--) {
            if (byteAt(i) != that.byteAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Behind what is written stand the lengths of nulls, of which every byte is -1. */
    private byte byteAt(int index) {
        return index < end ? memory.getByte(index) : (byte) CompositeLayout.NULL_LENGTH;
    }

    @Override
    public final int hashCode() {
        return isWrapped() ? Long.hashCode(KeyHash.hash(memory, 0, shape.fixedBytes())) : 0;
    }

    @Override
    public final String toString() {
        if (!isWrapped()) {
            return shape.name() + "(no record)";
        }
        StringBuilder text = new StringBuilder(shape.name()).append('(');
        describe(text);
        return text.append(')').toString();
    }
}
