package io.leat.serialize.view;

import io.leat.serialize.codec.CompositeLayout;
import io.leat.serialize.key.KeyHash;
import java.nio.ByteOrder;
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
    private static final long LENGTH = 0xFFFF_FFFFL;
    private static final int NULL = CompositeLayout.NULL_LENGTH;

    private final ViewShape shape;
    private final int fixedBytes;
    private final int variableFields;
    private final UnsafeBuffer window = new UnsafeBuffer(0, 0);
    private final Texts texts;
    private UnsafeBuffer memory; // null without a record
    private UnsafeBuffer target; // null unless a record is written
    private int written; // variable fields
    private int nextField; // the variable field behind the one that was read last
    private int nextPosition; // and where it begins
    private int end; // of what has been written, or of the record that is read

    /** Unwrapped. */
    protected Flyweight(ViewShape shape) {
        this.shape = shape;
        this.fixedBytes = shape.fixedBytes();
        this.variableFields = shape.variableFields();
        this.texts = new Texts(shape);
    }

    /**
     * Reads the record of {@code length} bytes at {@code offset}.
     *
     * @throws IllegalArgumentException if a record of this type cannot have that length
     */
    public final void wrapRecord(DirectBuffer buffer, int offset, int length) {
        if (variableFields == 0) {
            CompositeLayout.checkFixedLength(length, fixedBytes, shape.name());
        } else {
            CompositeLayout.checkMinimumLength(length, shape.minimumBytes(), shape.name());
        }
        window.wrap(buffer, offset, length);
        memory = window;
        target = null;
        end = length;
        rewind();
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
        target = window;
        clear(window, fixedBytes);
        end = fixedBytes;
        written = 0;
        rewind();
    }

    /** As {@code setMemory} would, but records are so short that a few stores, of which two may overlap, are faster. */
    private static void clear(UnsafeBuffer target, int length) {
        if (length < Long.BYTES) {
            target.setMemory(0, length, (byte) 0);
            return;
        }
        for (int at = 0; at < length - Long.BYTES; at += Long.BYTES) {
            target.putLong(at, 0);
        }
        target.putLong(length - Long.BYTES, 0);
    }

    private void rewind() {
        nextField = 0;
        nextPosition = fixedBytes;
    }

    /** Ends what is written, gives its length, and reads it from here on; of what is read, gives the length. */
    public final int endRecord() {
        if (target != null) {
            for (; written < variableFields; written++) {
                CompositeLayout.putFieldLength(target, end, CompositeLayout.NULL_LENGTH);
                end += CompositeLayout.LENGTH_BYTES;
            }
            target = null;
        }
        return end;
    }

    /** The length of the record, with the fields not yet written as null. */
    public final int recordLength() {
        recordMemory();
        int missing = target != null ? variableFields - written : 0;
        return end + missing * CompositeLayout.LENGTH_BYTES;
    }

    /** Writes the record to another place, and gives its length. */
    public final int copyRecord(MutableDirectBuffer buffer, int offset) {
        UnsafeBuffer source = recordMemory();
        buffer.putBytes(offset, source, 0, end);
        int cursor = offset + end;
        for (int i = target != null ? written : variableFields; i < variableFields; i++) {
            CompositeLayout.putFieldLength(buffer, cursor, CompositeLayout.NULL_LENGTH);
            cursor += CompositeLayout.LENGTH_BYTES;
        }
        return cursor - offset;
    }

    /** Ends the view's life: whoever uses it after this is told to copy what is needed. */
    public final void unwrapRecord() {
        memory = null;
        target = null;
    }

    /** Whether there is a record. */
    public final boolean isWrapped() {
        return memory != null;
    }

    /** The bytes of the record, from 0. */
    protected final UnsafeBuffer recordMemory() {
        UnsafeBuffer readable = memory;
        if (readable == null) {
            throw notWrapped();
        }
        return readable;
    }

    /** The bytes of a record that is written, from 0. */
    protected final UnsafeBuffer recordTarget() {
        UnsafeBuffer writable = target;
        if (writable == null) {
            throw notWritable();
        }
        return writable;
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

    /**
     * Where the bytes of a variable field begin, and, in the lower half, how many there are. Fields are mostly read in
     * order, so the search goes on where the last one ended.
     */
    private long seek(int field) {
        UnsafeBuffer source = recordMemory();
        if (target != null && field >= written) {
            return CompositeLayout.NULL_LENGTH;
        }
        int index = nextField;
        int cursor = nextPosition;
        if (field < index) {
            index = 0;
            cursor = fixedBytes;
        }
        int length = length(source, cursor, index);
        cursor += CompositeLayout.LENGTH_BYTES;
        while (index < field) {
            index++;
            cursor += Math.max(length, 0);
            length = length(source, cursor, index);
            cursor += CompositeLayout.LENGTH_BYTES;
        }
        nextField = field + 1;
        nextPosition = cursor + Math.max(length, 0);
        return ((long) cursor << Integer.SIZE) | (length & LENGTH);
    }

    private int length(UnsafeBuffer source, int cursor, int field) {
        int remaining = end - cursor - CompositeLayout.LENGTH_BYTES;
        if (remaining >= 0) {
            int length = source.getInt(cursor, ByteOrder.LITTLE_ENDIAN);
            if (length >= CompositeLayout.NULL_LENGTH && length <= remaining) {
                return length;
            }
        }
        // Says what is wrong: called a second time so that names are not looked up where all is well.
        return CompositeLayout.fieldLength(source, cursor, end, shape.name(), shape.fieldName(field));
    }

    /** Where the bytes of a variable field are to begin that is written next. */
    private int openField(int field) {
        recordTarget();
        if (field > written) {
            throw new IllegalStateException("view=" + shape.name() + " field=" + shape.fieldName(field)
                    + ": fields of variable length are written in order of declaration; write "
                    + shape.fieldName(written) + " before it");
        }
        if (field < written) {
            end = position(seek(field)) - CompositeLayout.LENGTH_BYTES;
            written = field;
            rewind();
        }
        return end + CompositeLayout.LENGTH_BYTES;
    }

    /** How many bytes a variable field may have, so that those behind it can be null. */
    private int room(int field, int position) {
        return window.capacity() - position - (variableFields - field - 1) * CompositeLayout.LENGTH_BYTES;
    }

    private void closeField(int field, int position, int length) {
        CompositeLayout.putFieldLength(window, end, length);
        end = position + Math.max(length, 0);
        written = field + 1;
    }

    /** A field of text. */
    protected final String text(int field) {
        long place = seek(field);
        return (int) place < 0 ? null : texts.text(window, position(place), (int) place);
    }

    /** A field of ASCII, read in place: the same object again and again. */
    protected final CharSequence ascii(int field) {
        long place = seek(field);
        return (int) place < 0 ? null : texts.ascii(window, field, position(place), (int) place);
    }

    /** A field of bytes, copied. */
    protected final byte[] bytes(int field) {
        long place = seek(field);
        return (int) place < 0 ? null : texts.bytes(window, position(place), (int) place);
    }

    /** A field of bytes, read in place: the same object again and again. */
    protected final DirectBuffer slice(int field) {
        long place = seek(field);
        return (int) place < 0 ? null : texts.slice(window, field, position(place), (int) place);
    }

    private static int position(long place) {
        return (int) (place >>> Integer.SIZE);
    }

    /** Writes a field of text. */
    protected final void putText(int field, String value) {
        int at = openField(field);
        int room = room(field, at);
        closeField(field, at, value == null ? NULL : texts.putText(window, field, at, room, value));
    }

    /** Writes a field of ASCII. */
    protected final void putAscii(int field, CharSequence value) {
        int at = openField(field);
        int room = room(field, at);
        closeField(field, at, value == null ? NULL : texts.putAscii(window, field, at, room, value));
    }

    /** Writes a field of bytes. */
    protected final void putBytes(int field, byte[] value) {
        int at = openField(field);
        int room = room(field, at);
        closeField(field, at, value == null ? NULL : texts.putBytes(window, field, at, room, value));
    }

    /** Writes a field of bytes. */
    protected final void putSlice(int field, DirectBuffer value) {
        int at = openField(field);
        int room = room(field, at);
        closeField(field, at, value == null ? NULL : texts.putSlice(window, field, at, room, value));
    }

    /** Text of fixed length. */
    protected final String fixedText(int field, int offset, int length) {
        UnsafeBuffer source = recordMemory();
        return texts.text(source, offset, Texts.padded(source, offset, length));
    }

    /** ASCII of fixed length. */
    protected final CharSequence fixedAscii(int field, int offset, int length) {
        UnsafeBuffer source = recordMemory();
        return texts.ascii(source, field, offset, Texts.padded(source, offset, length));
    }

    /** Bytes of fixed length, copied. */
    protected final byte[] fixedBytes(int field, int offset, int length) {
        return texts.bytes(recordMemory(), offset, length);
    }

    /** Bytes of fixed length, read in place. */
    protected final DirectBuffer fixedSlice(int field, int offset, int length) {
        return texts.slice(recordMemory(), field, offset, length);
    }

    /** Writes text of fixed length. */
    protected final void putFixedText(int field, int offset, int length, String value) {
        UnsafeBuffer target = recordTarget();
        int bytes = texts.putText(target, field, offset, length, texts.notNull(field, value));
        texts.pad(target, field, offset, length, bytes);
    }

    /** Writes ASCII of fixed length. */
    protected final void putFixedAscii(int field, int offset, int length, CharSequence value) {
        UnsafeBuffer target = recordTarget();
        int bytes = texts.putAscii(target, field, offset, length, texts.notNull(field, value));
        texts.pad(target, field, offset, length, bytes);
    }

    /** Writes bytes of fixed length. */
    protected final void putFixedBytes(int field, int offset, int length, byte[] value) {
        UnsafeBuffer target = recordTarget();
        texts.exact(field, length, texts.notNull(field, value).length);
        texts.putBytes(target, field, offset, length, value);
    }

    /** Writes bytes of fixed length. */
    protected final void putFixedSlice(int field, int offset, int length, DirectBuffer value) {
        UnsafeBuffer target = recordTarget();
        texts.exact(field, length, texts.notNull(field, value).capacity());
        texts.putSlice(target, field, offset, length, value);
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
        return isWrapped() ? Long.hashCode(KeyHash.hash(memory, 0, fixedBytes)) : 0;
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
