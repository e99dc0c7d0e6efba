package io.leat.state.timer;

import org.agrona.DirectBuffer;

/** What happens when a timer fires. Called on the subtask's thread by {@link TimerQueue#fire}. */
@FunctionalInterface
public interface TimerHandler {
    /**
     * A timer fires; it is no longer registered.
     *
     * <p>The backend's current key is not set to the timer's: the handler does that. It may register and delete
     * timers of any key, also at times that are due.
     *
     * @param key holds the key's bytes until this call returns
     * @throws Exception ends {@link TimerQueue#fire}, which passes it on; the timers left stay registered
     */
    void onTimer(
            long time,
            DirectBuffer key,
            int keyOffset,
            int keyLength,
            long keyHash,
            int keyGroup,
            long namespace1,
            long namespace2)
            throws Exception;
}
