package io.leat.api.state;

import java.io.IOException;

/**
 * One value a key.
 *
 * @param <T> the type of the value
 */
public interface ValueState<T> extends State {
    /** The value of the current key, or null (or the descriptor's default) where there is none. */
    T value() throws IOException;

    /** Sets the value of the current key; null clears it. The value is encoded at once: later changes don't count. */
    void update(T value) throws IOException;
}
