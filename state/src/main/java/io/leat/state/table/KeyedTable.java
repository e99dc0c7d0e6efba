package io.leat.state.table;

import java.util.function.IntConsumer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Records of one state, or one kind of timer, found by key and namespace (and by time, if timed).
 *
 * <p>Owned by the subtask's thread. Lookups and changes refer to the {@link CurrentKey}. References that it returns are
 * valid until the record is resized or removed; 0 stands for "no such record". Nothing is allocated on the heap except
 * when a page is taken.
 */
public final class KeyedTable implements AutoCloseable {
    private static final long MIX_1 = 0xBF58476D1CE4E5B9L;
    private static final long MIX_2 = 0x94D049BB133111EBL;

    private final String name;
    private final RecordStore store;
    private final CurrentKey key;
    private final HashIndex index;
    private final boolean timed;
    private final int keyOffset;

    private KeyedTable(String name, RecordStore store, PageSource pages, CurrentKey key, boolean timed) {
        this.name = name;
        this.store = store;
        this.key = key;
        this.index = new HashIndex(pages, name);
        this.timed = timed;
        this.keyOffset = timed ? RecordLayout.TIMED_KEY : RecordLayout.KEY;
    }

    /** A table of values, identified by key and namespace. */
    public static KeyedTable ofValues(String name, RecordStore store, PageSource pages, CurrentKey key) {
        return new KeyedTable(name, store, pages, key, false);
    }

    /** A table of timers, identified by key, namespace and time. */
    public static KeyedTable ofTimers(String name, RecordStore store, PageSource pages, CurrentKey key) {
        return new KeyedTable(name, store, pages, key, true);
    }

    /** What the table was named. */
    public String name() {
        return name;
    }

    /** Number of records. */
    public int size() {
        return index.size();
    }

    /**
     * The record of the current key, or 0.
     *
     * @param time of a timer; ignored by a table of values
     */
    public int find(long namespace1, long namespace2, long time) {
        key.length(); // refuses if there is none
        int tag = tag(key.hash(), namespace1, namespace2, timed ? time : 0);
        IndexPage page = index.page(tag);
        if (page == null) {
            return 0;
        }
        int offset = page.home(tag);
        for (long slot = page.slot(offset); slot != 0; slot = page.slot(offset)) {
            int reference = IndexPage.reference(slot);
            if (IndexPage.tag(slot) == tag && matches(reference, namespace1, namespace2, time)) {
                return reference;
            }
            offset = page.after(offset);
        }
        return 0;
    }

    /**
     * Adds a record for the current key, which must have none under this identity.
     *
     * @param valueBytes room for a value; its content is undefined, its length set to this
     * @throws IllegalArgumentException if the record is larger than a page
     * @throws StateMemoryException if there is no memory; the table is unchanged then
     */
    public int insert(long namespace1, long namespace2, long time, int valueBytes) {
        int tag = tag(key.hash(), namespace1, namespace2, timed ? time : 0);
        int keyLength = key.length();
        int bytes = recordBytes(keyLength, valueBytes);
        index.ensureRoom(tag);
        int reference = store.allocate(bytes, name);
        UnsafeBuffer buffer = store.buffer(reference);
        int offset = store.offset(reference);
        buffer.putLong(offset + RecordLayout.KEY_HASH, key.hash());
        buffer.putLong(offset + RecordLayout.NAMESPACE_1, namespace1);
        buffer.putLong(offset + RecordLayout.NAMESPACE_2, namespace2);
        buffer.putInt(offset + RecordLayout.KEY_LENGTH, keyLength);
        buffer.putInt(offset + RecordLayout.EXTRA, valueBytes);
        if (timed) {
            buffer.putLong(offset + RecordLayout.TIME, time);
        }
        buffer.putBytes(offset + keyOffset, key.bytes(), 0, RecordLayout.paddedKey(keyLength));
        index.insert(tag, reference);
        return reference;
    }

    /**
     * Moves a record to a slot that holds {@code valueBytes}; the value is undefined afterwards.
     *
     * @return the new reference; the old one is void
     * @throws IllegalArgumentException if the record is larger than a page
     * @throws StateMemoryException if there is no memory; the record is unchanged then
     */
    public int resize(int reference, int valueBytes) {
        int keyLength = keyLength(reference);
        int moved = store.allocate(recordBytes(keyLength, valueBytes), name);
        UnsafeBuffer target = store.buffer(moved);
        int offset = store.offset(moved);
        int copied = keyOffset + RecordLayout.paddedKey(keyLength);
        target.putBytes(offset, store.buffer(reference), store.offset(reference), copied);
        target.putInt(offset + RecordLayout.EXTRA, valueBytes);
        index.replace(tagOf(reference), reference, moved);
        store.free(reference);
        return moved;
    }

    /** Whether a record with such a key and value fits into a page. */
    public boolean fits(int keyLength, int valueBytes) {
        return (long) keyOffset + RecordLayout.paddedKey(keyLength) + valueBytes <= store.maxRecordBytes();
    }

    /** Removes a record. */
    public void remove(int reference) {
        index.remove(tagOf(reference), reference);
        store.free(reference);
    }

    /** Hands over the references of all records, in an order that only depends on the table's history. */
    public void forEach(IntConsumer consumer) {
        index.forEach(consumer);
    }

    /** The page of a record. */
    public UnsafeBuffer buffer(int reference) {
        return store.buffer(reference);
    }

    /** Where in its page a record begins. */
    public int offset(int reference) {
        return store.offset(reference);
    }

    /** The key hash of a record. */
    public long keyHash(int reference) {
        return store.buffer(reference).getLong(store.offset(reference) + RecordLayout.KEY_HASH);
    }

    /** The first half of a record's namespace. */
    public long namespace1(int reference) {
        return store.buffer(reference).getLong(store.offset(reference) + RecordLayout.NAMESPACE_1);
    }

    /** The second half of a record's namespace. */
    public long namespace2(int reference) {
        return store.buffer(reference).getLong(store.offset(reference) + RecordLayout.NAMESPACE_2);
    }

    /** The time of a timer. */
    public long time(int reference) {
        return store.buffer(reference).getLong(store.offset(reference) + RecordLayout.TIME);
    }

    /** Bytes of a record's key. */
    public int keyLength(int reference) {
        return store.buffer(reference).getInt(store.offset(reference) + RecordLayout.KEY_LENGTH);
    }

    /** Where in the page a record's key begins. */
    public int keyOffset(int reference) {
        return store.offset(reference) + keyOffset;
    }

    /** Bytes of a record's value, or the position of a timer. */
    public int extra(int reference) {
        return store.buffer(reference).getInt(store.offset(reference) + RecordLayout.EXTRA);
    }

    /** Sets the length of a record's value, or the position of a timer. */
    public void extra(int reference, int value) {
        store.buffer(reference).putInt(store.offset(reference) + RecordLayout.EXTRA, value);
    }

    /** Where in the page a record's value begins. */
    public int valueOffset(int reference) {
        return keyOffset(reference) + RecordLayout.paddedKey(keyLength(reference));
    }

    /** Bytes that a record's value may take without {@link #resize}. */
    public int valueCapacity(int reference) {
        return store.slotBytes(reference) - keyOffset - RecordLayout.paddedKey(keyLength(reference));
    }

    /** Returns the index's pages; records are freed with the {@link RecordStore}. */
    @Override
    public void close() {
        index.close();
    }

    private boolean matches(int reference, long namespace1, long namespace2, long time) {
        UnsafeBuffer buffer = store.buffer(reference);
        int offset = store.offset(reference);
        return buffer.getLong(offset + RecordLayout.KEY_HASH) == key.hash()
                && buffer.getLong(offset + RecordLayout.NAMESPACE_1) == namespace1
                && buffer.getLong(offset + RecordLayout.NAMESPACE_2) == namespace2
                && (!timed || buffer.getLong(offset + RecordLayout.TIME) == time)
                && buffer.getInt(offset + RecordLayout.KEY_LENGTH) == key.length()
                && sameKey(buffer, offset + keyOffset);
    }

    private boolean sameKey(UnsafeBuffer buffer, int offset) {
        UnsafeBuffer wanted = key.bytes();
        int length = key.length();
        for (int i = 0; i < length; i += Long.BYTES) {
            if (buffer.getLong(offset + i) != wanted.getLong(i)) {
                return false;
            }
        }
        return true;
    }

    private int recordBytes(int keyLength, int valueBytes) {
        if (!fits(keyLength, valueBytes)) {
            throw new IllegalArgumentException("state=" + name + " keyBytes=" + keyLength + " valueBytes=" + valueBytes
                    + " leat.page-size=" + store.maxRecordBytes()
                    + ": an entry must fit into a page; raise leat.page-size or keep less in one value");
        }
        return keyOffset + RecordLayout.paddedKey(keyLength) + valueBytes;
    }

    private int tagOf(int reference) {
        return tag(keyHash(reference), namespace1(reference), namespace2(reference), timed ? time(reference) : 0);
    }

    /** Mixes after each part, so that parts that vary together (a key and its window) do not cancel out. */
    private static int tag(long keyHash, long namespace1, long namespace2, long time) {
        long mixed = (keyHash ^ keyHash >>> 32) * MIX_1;
        mixed = ((mixed ^ mixed >>> 32) + namespace1) * MIX_2;
        mixed = ((mixed ^ mixed >>> 29) + namespace2) * MIX_1;
        mixed = ((mixed ^ mixed >>> 32) + time) * MIX_2;
        return (int) (mixed ^ mixed >>> 32);
    }
}
