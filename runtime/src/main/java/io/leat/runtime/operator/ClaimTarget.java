package io.leat.runtime.operator;

/**
 * Where a view can be claimed, filled, and committed. One claim is open at a time. Owned by the subtask's thread.
 *
 * @param <T> the type of the records
 */
public interface ClaimTarget<T> {
    /** Instead of a key, where the function gave none. */
    Object NO_KEY = new Object();

    /**
     * A view over the place where the record goes.
     *
     * @param key       the key that the record will have, or {@link #NO_KEY}
     * @param maxLength the most bytes that the record can have
     */
    T claim(Object key, int maxLength);

    /** Emits the view; it is unwrapped. */
    void commit(long timestamp);

    /** Emits nothing; the view is unwrapped. */
    void abort();
}
