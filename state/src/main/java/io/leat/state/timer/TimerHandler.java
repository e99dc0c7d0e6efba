package io.leat.state.timer;

/** What happens when a timer fires. Called on the subtask's thread by {@link TimerQueue#fire}. */
@FunctionalInterface
public interface TimerHandler {
    /**
     * A timer fires; it is no longer registered, and its key is the backend's current key.
     *
     * <p>The handler may register and delete timers, also at times that are due, and may change the current key.
     *
     * @throws Exception ends {@link TimerQueue#fire}, which passes it on; the timers left stay registered
     */
    void onTimer(long time, long namespace1, long namespace2) throws Exception;
}
