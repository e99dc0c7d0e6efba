package io.leat.state.table;

import io.leat.state.keygroup.KeyGroupRange;
import io.leat.state.keygroup.KeyGroups;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The key that state access refers to: an own copy of its canonical bytes, its hash and its group.
 *
 * <p>Owned by the subtask's thread; shared by all tables of one backend. Invariant: behind the key, up to the next
 * multiple of eight, the buffer holds zeros, so that keys can be compared and copied eight bytes at a time.
 */
public final class CurrentKey {
    private static final int NONE = -1;
    private static final int FIRST_CAPACITY = 64;

    private final int maxParallelism;
    private final KeyGroupRange range;
    private final UnsafeBuffer bytes = new UnsafeBuffer(new byte[FIRST_CAPACITY]);
    private int length = NONE;
    private long hash;
    private int keyGroup;

    /** No key yet; accepts keys of the groups in {@code range}. */
    public CurrentKey(int maxParallelism, KeyGroupRange range) {
        this.maxParallelism = KeyGroups.checkMaxParallelism(maxParallelism);
        this.range = range;
        if (range.last() >= maxParallelism) {
            throw new IllegalArgumentException("range=" + range + " maxParallelism=" + maxParallelism);
        }
    }

    /** The number of key groups of the operator. */
    public int maxParallelism() {
        return maxParallelism;
    }

    /** The groups of this subtask. */
    public KeyGroupRange range() {
        return range;
    }

    /**
     * Copies a key.
     *
     * @throws IllegalArgumentException if the group is not that of the hash, or not one of this subtask's
     */
    public void set(DirectBuffer source, int offset, int newLength, long newHash, int newKeyGroup) {
        begin(newLength, newHash, newKeyGroup).putBytes(0, source, offset, newLength);
    }

    /**
     * Begins a key: its bytes are to be put to the buffer that is returned, from offset 0.
     *
     * @throws IllegalArgumentException if the group is not that of the hash, or not one of this subtask's
     */
    UnsafeBuffer begin(int newLength, long newHash, int newKeyGroup) {
        if (KeyGroups.of(newHash, maxParallelism) != newKeyGroup || !range.contains(newKeyGroup)) {
            throw misrouted(newHash, newKeyGroup);
        }
        if (newLength + RecordLayout.ALIGNMENT > bytes.capacity()) {
            bytes.wrap(new byte[RecordLayout.paddedKey(newLength) * 2]);
        }
        bytes.putLong(newLength & -RecordLayout.ALIGNMENT, 0L);
        length = newLength;
        hash = newHash;
        keyGroup = newKeyGroup;
        return bytes;
    }

    /** Forgets the key: state access is refused until the next {@link #set}. */
    public void clear() {
        length = NONE;
    }

    /** The key's bytes from offset 0, zeros behind it. */
    public UnsafeBuffer bytes() {
        return bytes;
    }

    /**
     * Bytes of the key.
     *
     * @throws IllegalStateException if there is no current key
     */
    public int length() {
        if (length == NONE) {
            throw new IllegalStateException(
                    "no current key: keyed state and timers can be used only while a record or a timer is processed");
        }
        return length;
    }

    /** The key's 64-bit hash. */
    public long hash() {
        return hash;
    }

    /** The key's group. */
    public int keyGroup() {
        return keyGroup;
    }

    private IllegalArgumentException misrouted(long newHash, int newKeyGroup) {
        return new IllegalArgumentException("keyGroup=" + newKeyGroup + " keyHash=" + newHash + " groupOfHash="
                + KeyGroups.of(newHash, maxParallelism) + " range=" + range
                + ": the key's group must be that of its hash and belong to this subtask");
    }
}
