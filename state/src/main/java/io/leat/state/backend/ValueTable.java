package io.leat.state.backend;

/**
 * Values of one state, one for each key and namespace. A namespace is two words: the start and end of a window, or 0, 0
 * where there is none.
 *
 * <p>Owned by the subtask's thread; everything refers to the backend's current key. Allocates nothing on the heap for a
 * codec that does not.
 *
 * @param <V> the type of the values
 */
public interface ValueTable<V> {
    /**
     * The value of the current key.
     *
     * @param reuse an instance that may be filled and returned, or null for a new one
     * @return null if there is none
     */
    V get(long namespace1, long namespace2, V reuse);

    /**
     * Sets the value of the current key. The value is encoded at once. If this throws, the former value stays.
     *
     * @throws IllegalArgumentException if the value cannot be encoded, or key and value are larger than an entry may be
     * @throws io.leat.state.table.StateMemoryException if there is no memory
     */
    void put(long namespace1, long namespace2, V value);

    /** Removes the value of the current key, if there is one. */
    void remove(long namespace1, long namespace2);

    /** A new instance for {@link #get} to fill, or null where values are immutable. */
    V newReuse();
}
