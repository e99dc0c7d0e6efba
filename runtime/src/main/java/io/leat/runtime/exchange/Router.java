package io.leat.runtime.exchange;

import io.leat.runtime.operator.ClaimTarget;

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

    /**
     * The channel of a record that is yet to be written, or {@link #ALL_CHANNELS}.
     *
     * @param key its key, or {@link ClaimTarget#NO_KEY}
     */
    @SuppressWarnings("ReferenceEquality") // there is one object that stands for no key
    default int routeClaim(Object key) {
        if (key != ClaimTarget.NO_KEY) {
            throw new IllegalArgumentException(
                    "key=" + key + ": no key decides where records of this stream go; call claim(maxLength)");
        }
        return route(null);
    }

    /** Whether a key decides. */
    default boolean isKeyed() {
        return false;
    }

    /** The key group of the record last routed; 0 where the edge is not keyed. */
    default int keyGroup() {
        return 0;
    }
}
