package io.leat.state.table;

import io.leat.state.keygroup.KeyGroups;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.function.IntConsumer;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
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
    private final Pieces pieces;
    private final PieceCursor left;
    private final PieceCursor right;

    private KeyedTable(String name, RecordStore store, PageSource pages, CurrentKey key, boolean timed) {
        this.name = name;
        this.store = store;
        this.key = key;
        this.index = new HashIndex(pages, name);
        this.timed = timed;
        this.keyOffset = timed ? RecordLayout.TIMED_KEY : RecordLayout.KEY;
        this.pieces = new Pieces(store);
        this.left = new PieceCursor(store);
        this.right = new PieceCursor(store);
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
     * @throws IllegalArgumentException if key and value are larger than an entry may be
     * @throws StateMemoryException if there is no memory; the table is unchanged then
     */
    public int insert(long namespace1, long namespace2, long time, int valueBytes) {
        int tag = tag(key.hash(), namespace1, namespace2, timed ? time : 0);
        requireEntry(key.length(), valueBytes);
        index.ensureRoom(tag);
        int reference = allocate(namespace1, namespace2, time, valueBytes);
        index.insert(tag, reference);
        return reference;
    }

    /**
     * Moves the record of the current key to where {@code valueBytes} have room; the value is undefined afterwards.
     *
     * @return the new reference; the old one is void
     * @throws IllegalArgumentException if key and value are larger than an entry may be
     * @throws StateMemoryException if there is no memory; the record is unchanged then
     */
    public int resize(int reference, int valueBytes) {
        requireEntry(key.length(), valueBytes);
        int moved = allocate(namespace1(reference), namespace2(reference), 0, valueBytes);
        index.replace(tagOf(reference), reference, moved);
        free(reference);
        return moved;
    }

    /** A record of the current key that no index knows yet. */
    private int allocate(long namespace1, long namespace2, long time, int valueBytes) {
        int keyLength = key.length();
        boolean large = !fitsPage(keyLength, valueBytes);
        int reference = large
                ? allocateLarge(keyLength, valueBytes)
                : store.allocate(keyOffset + RecordLayout.paddedKey(keyLength) + valueBytes, name);
        UnsafeBuffer buffer = store.buffer(reference);
        int offset = store.offset(reference);
        buffer.putLong(offset + RecordLayout.KEY_HASH, key.hash());
        buffer.putLong(offset + RecordLayout.NAMESPACE_1, namespace1);
        buffer.putLong(offset + RecordLayout.NAMESPACE_2, namespace2);
        buffer.putInt(offset + RecordLayout.KEY_LENGTH, large ? keyLength | RecordLayout.LARGE : keyLength);
        buffer.putInt(offset + RecordLayout.EXTRA, valueBytes);
        if (timed) {
            buffer.putLong(offset + RecordLayout.TIME, time);
        }
        int padded = RecordLayout.paddedKey(keyLength);
        if (large) {
            pieces.write(firstPiece(reference), 0, key.bytes(), 0, padded);
        } else {
            buffer.putBytes(offset + keyOffset, key.bytes(), 0, padded);
        }
        return reference;
    }

    private int allocateLarge(int keyLength, int valueBytes) {
        int first = pieces.allocate(RecordLayout.paddedKey(keyLength) + valueBytes, name);
        int reference;
        try {
            reference = store.allocate(keyOffset + RecordLayout.PIECES_BYTES, name);
        } catch (StateMemoryException e) {
            pieces.free(first);
            throw e;
        }
        store.buffer(reference).putInt(store.offset(reference) + keyOffset, first);
        return reference;
    }

    /** Whether key and value are no larger together than an entry may be. */
    public boolean fits(int keyLength, int valueBytes) {
        return (long) keyLength + valueBytes <= store.maxEntryBytes();
    }

    /** Whether a record with such a value for the current key lies in one page. */
    public boolean fitsPage(int valueBytes) {
        return fitsPage(key.length(), valueBytes);
    }

    private boolean fitsPage(int keyLength, int valueBytes) {
        return (long) keyOffset + RecordLayout.paddedKey(keyLength) + valueBytes <= store.maxRecordBytes();
    }

    /** Whether a record's key and value do not lie in its page, but in pieces. */
    public boolean isLarge(int reference) {
        return store.buffer(reference).getInt(store.offset(reference) + RecordLayout.KEY_LENGTH) < 0;
    }

    /** Removes a record. */
    public void remove(int reference) {
        index.remove(tagOf(reference), reference);
        free(reference);
    }

    private void free(int reference) {
        if (isLarge(reference)) {
            pieces.free(firstPiece(reference));
        }
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
        return store.buffer(reference).getInt(store.offset(reference) + RecordLayout.KEY_LENGTH) & ~RecordLayout.LARGE;
    }

    /** The first four bytes of a record's key, big-endian, zeros behind a shorter one. */
    public int keyPrefix(int reference) {
        if (isLarge(reference)) {
            beginKey(left, reference);
            return (int) (left.nextWord() >>> Integer.SIZE);
        }
        return keyLength(reference) == 0
                ? 0
                : store.buffer(reference).getInt(keyOffset(reference), ByteOrder.BIG_ENDIAN);
    }

    /** Compares the keys of two records by their bytes, unsigned; one that begins like a longer one comes first. */
    public int compareKeys(int one, int other) {
        int length = keyLength(one);
        int otherLength = keyLength(other);
        int common = Math.min(length, otherLength);
        boolean large = isLarge(one) || isLarge(other);
        int byWords = large ? compareLargeKeys(one, other, common) : compareWords(one, other, common);
        return byWords != 0 ? byWords : Integer.compare(length, otherLength);
    }

    /** Keys are padded with zeros: reading past the shorter one is safe, and where the words are equal lengths decide. */
    private int compareWords(int one, int other, int common) {
        UnsafeBuffer buffer = store.buffer(one);
        UnsafeBuffer otherBuffer = store.buffer(other);
        int offset = keyOffset(one);
        int otherOffset = keyOffset(other);
        for (int i = 0; i < common; i += Long.BYTES) {
            long word = buffer.getLong(offset + i, ByteOrder.BIG_ENDIAN);
            long otherWord = otherBuffer.getLong(otherOffset + i, ByteOrder.BIG_ENDIAN);
            if (word != otherWord) {
                return Long.compareUnsigned(word, otherWord);
            }
        }
        return 0;
    }

    private int compareLargeKeys(int one, int other, int common) {
        beginKey(left, one);
        beginKey(right, other);
        for (int i = 0; i < common; i += Long.BYTES) {
            long word = left.nextWord();
            long otherWord = right.nextWord();
            if (word != otherWord) {
                return Long.compareUnsigned(word, otherWord);
            }
        }
        return 0;
    }

    private void beginKey(PieceCursor cursor, int reference) {
        if (isLarge(reference)) {
            cursor.begin(firstPiece(reference), 0);
        } else {
            cursor.begin(store.buffer(reference), keyOffset(reference), RecordLayout.paddedKey(keyLength(reference)));
        }
    }

    /** Makes a record's key the current one. */
    public void makeCurrent(int reference) {
        long keyHash = keyHash(reference);
        int length = keyLength(reference);
        int keyGroup = KeyGroups.of(keyHash, key.maxParallelism());
        if (isLarge(reference)) {
            pieces.read(firstPiece(reference), 0, key.begin(length, keyHash, keyGroup), 0, length);
        } else {
            key.set(store.buffer(reference), keyOffset(reference), length, keyHash, keyGroup);
        }
    }

    /** Hands over the bytes of a record's key. */
    public void keyBytes(int reference, PieceConsumer consumer) throws IOException {
        if (isLarge(reference)) {
            pieces.forEach(firstPiece(reference), 0, keyLength(reference), consumer);
        } else {
            consumer.accept(store.buffer(reference), keyOffset(reference), keyLength(reference));
        }
    }

    /** Hands over the bytes of a record's value. */
    public void valueBytes(int reference, PieceConsumer consumer) throws IOException {
        if (isLarge(reference)) {
            int at = RecordLayout.paddedKey(keyLength(reference));
            pieces.forEach(firstPiece(reference), at, extra(reference), consumer);
        } else {
            consumer.accept(store.buffer(reference), valueOffset(reference), extra(reference));
        }
    }

    /** Copies the value of a record that is large. */
    public void readLargeValue(int reference, MutableDirectBuffer target) {
        int at = RecordLayout.paddedKey(keyLength(reference));
        pieces.read(firstPiece(reference), at, target, 0, extra(reference));
    }

    /** Writes a record's value, as long as the record says it is. */
    public void writeValue(int reference, DirectBuffer source, int from) {
        if (isLarge(reference)) {
            int at = RecordLayout.paddedKey(keyLength(reference));
            pieces.write(firstPiece(reference), at, source, from, extra(reference));
        } else {
            store.buffer(reference).putBytes(valueOffset(reference), source, from, extra(reference));
        }
    }

    /** Where in the page a record's key begins, unless it is large. */
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

    /** Where in the page a record's value begins, unless it is large. */
    public int valueOffset(int reference) {
        return keyOffset(reference) + RecordLayout.paddedKey(keyLength(reference));
    }

    /** Bytes that the value of a record may take without {@link #resize}, unless the record is large. */
    public int valueCapacity(int reference) {
        return store.slotBytes(reference) - keyOffset - RecordLayout.paddedKey(keyLength(reference));
    }

    /** Whether a record may stay where it is with a value of so many bytes; a large one not at any waste. */
    public boolean canHold(int reference, int valueBytes) {
        if (!isLarge(reference)) {
            return valueBytes <= valueCapacity(reference);
        }
        int keyLength = keyLength(reference);
        int capacity = pieces.capacity(firstPiece(reference)) - RecordLayout.paddedKey(keyLength);
        return valueBytes <= capacity
                && capacity - valueBytes < store.maxRecordBytes()
                && !fitsPage(keyLength, valueBytes);
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
                && sameKey(buffer, offset);
    }

    /** A key may lie in the page or, where its value was large, in pieces. */
    private boolean sameKey(UnsafeBuffer buffer, int offset) {
        int length = key.length();
        int word = buffer.getInt(offset + RecordLayout.KEY_LENGTH);
        if (word != length) {
            return word == (length | RecordLayout.LARGE) && sameLargeKey(buffer.getInt(offset + keyOffset));
        }
        UnsafeBuffer wanted = key.bytes();
        for (int i = 0; i < length; i += Long.BYTES) {
            if (buffer.getLong(offset + keyOffset + i) != wanted.getLong(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean sameLargeKey(int first) {
        UnsafeBuffer wanted = key.bytes();
        left.begin(first, 0);
        for (int i = 0; i < key.length(); i += Long.BYTES) {
            if (left.nextWord() != wanted.getLong(i, ByteOrder.BIG_ENDIAN)) {
                return false;
            }
        }
        return true;
    }

    private int firstPiece(int reference) {
        return store.buffer(reference).getInt(store.offset(reference) + keyOffset);
    }

    private void requireEntry(int keyLength, int valueBytes) {
        if (!fits(keyLength, valueBytes)) {
            throw new IllegalArgumentException("state=" + name + " keyBytes=" + keyLength + " valueBytes=" + valueBytes
                    + " are more than leat.state.max-entry-size=" + store.maxEntryBytes()
                    + ": raise it, or keep less in one value");
        }
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
