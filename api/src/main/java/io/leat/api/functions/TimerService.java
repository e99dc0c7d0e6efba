package io.leat.api.functions;

/** Time as a keyed function sees it, and the timers of the current key. */
public interface TimerService {
    /** Processing time, ms since the epoch, from the engine's clock. */
    long currentProcessingTime();

    /** The watermark of this subtask, ms; {@link Long#MIN_VALUE} before the first. */
    long currentWatermark();

    /** Asks for {@code onTimer} at this processing time, ms; once a key and time, however often asked. */
    void registerProcessingTimeTimer(long time);

    /** Asks for {@code onTimer} when the watermark reaches this time, ms; once a key and time, however often asked. */
    void registerEventTimeTimer(long time);

    /** Takes back a timer of the current key; nothing happens where there is none. */
    void deleteProcessingTimeTimer(long time);

    /** Takes back a timer of the current key; nothing happens where there is none. */
    void deleteEventTimeTimer(long time);
}
