package io.leat.runtime.exchange;

/**
 * Chooses the channel of a record. Owned by the writing subtask's thread.
 *
 * @param <T> the type of the records
 */
interface Router<T> {
    /** Instead of a channel: every channel. */
    int ALL_CHANNELS = -1;

    /** The channel of {@code record}, or {@link #ALL_CHANNELS}. */
    int route(T record);

    /** The key group of the record last routed; 0 where the edge is not keyed. */
    default int keyGroup() {
        return 0;
    }
}
