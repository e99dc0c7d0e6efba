package io.leat.state.backend;

import io.leat.serialize.codec.Codec;
import io.leat.state.table.KeyedTable;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A table whose values are encoded in the pages of a {@link KeyedTable} and read in place.
 *
 * <p>A value is written straight into its record where its length is fixed or cannot exceed the record's; otherwise it
 * is encoded into a scratch buffer first, which tells how long it is. The scratch also holds the former value while a
 * record is written over, so that a codec that fails midway does no harm. A value that does not lie in one page is put
 * together before it is read, in a buffer of its own, as what it is written from may be a view of what was read.
 */
final class OffHeapValueTable<V> implements ValueTable<V> {
    private static final int KEPT_BYTES = 1 << 16;

    private final KeyedTable records;
    private final Codec<V> codec;
    private final UnsafeBuffer scratch = new UnsafeBuffer(new byte[Long.BYTES]);
    private final UnsafeBuffer assembly = new UnsafeBuffer(new byte[Long.BYTES]);

    OffHeapValueTable(KeyedTable records, Codec<V> codec) {
        this.records = records;
        this.codec = codec;
    }

    @Override
    public V get(long namespace1, long namespace2, V reuse) {
        int reference = records.find(namespace1, namespace2, 0);
        if (reference == 0) {
            return null;
        }
        if (records.isLarge(reference)) {
            return getLarge(reference, reuse);
        }
        DirectBuffer page = records.buffer(reference);
        return codec.decode(page, records.valueOffset(reference), records.extra(reference), reuse);
    }

    @Override
    public void put(long namespace1, long namespace2, V value) {
        if (value == null) {
            throw new IllegalArgumentException("state=" + records.name() + " value=null: remove the entry instead");
        }
        int reference = records.find(namespace1, namespace2, 0);
        boolean inPlace = reference == 0 || !records.isLarge(reference);
        boolean fixed = codec.fixedLength() != Codec.VARIABLE;
        int bound = fixed ? codec.fixedLength() : codec.maxLength(value);
        if (reference != 0 && inPlace && bound <= records.valueCapacity(reference)) {
            overwrite(reference, value);
        } else if (reference == 0 && fixed && records.fitsPage(bound)) {
            insertFixed(namespace1, namespace2, value, bound);
        } else {
            putThroughScratch(namespace1, namespace2, value, reference, bound);
        }
    }

    @Override
    public void remove(long namespace1, long namespace2) {
        int reference = records.find(namespace1, namespace2, 0);
        if (reference != 0) {
            records.remove(reference);
        }
    }

    @Override
    public V newReuse() {
        return codec.newReuse();
    }

    private void overwrite(int reference, V value) {
        UnsafeBuffer page = records.buffer(reference);
        int offset = records.valueOffset(reference);
        int formerLength = records.extra(reference);
        ensureCapacity(scratch, formerLength);
        scratch.putBytes(0, page, offset, formerLength);
        boolean written = false;
        try {
            records.extra(reference, codec.encode(value, page, offset));
            written = true;
        } finally {
            if (!written) {
                page.putBytes(offset, scratch, 0, formerLength);
            }
        }
    }

    private void insertFixed(long namespace1, long namespace2, V value, int length) {
        int reference = records.insert(namespace1, namespace2, 0, length);
        boolean written = false;
        try {
            codec.encode(value, records.buffer(reference), records.valueOffset(reference));
            written = true;
        } finally {
            if (!written) {
                records.remove(reference);
            }
        }
    }

    private void putThroughScratch(long namespace1, long namespace2, V value, int present, int bound) {
        ensureCapacity(scratch, bound);
        int length = codec.encode(value, scratch, 0);
        int reference = present;
        if (reference == 0) {
            reference = records.insert(namespace1, namespace2, 0, length);
        } else if (records.canHold(reference, length)) {
            records.extra(reference, length);
        } else {
            reference = records.resize(reference, length);
        }
        records.writeValue(reference, scratch, 0);
        shrink(scratch);
    }

    private V getLarge(int reference, V reuse) {
        int length = records.extra(reference);
        shrink(assembly);
        ensureCapacity(assembly, length);
        records.readLargeValue(reference, assembly);
        return codec.decode(assembly, 0, length, reuse);
    }

    private static void ensureCapacity(UnsafeBuffer buffer, int bytes) {
        if (buffer.capacity() < bytes) {
            buffer.wrap(new byte[Math.max(bytes, Math.min(KEPT_BYTES, buffer.capacity() * 2))]);
        }
    }

    /** What one value needed is not kept for ever. */
    private static void shrink(UnsafeBuffer buffer) {
        if (buffer.capacity() > KEPT_BYTES) {
            buffer.wrap(new byte[KEPT_BYTES]);
        }
    }
}
