package io.leat.api.windowing;

import java.io.Serializable;
import java.util.Collection;

/**
 * Places a record in windows.
 *
 * @param <T> the type of the records
 * @param <W> the type of the windows
 */
public abstract class WindowAssigner<T, W extends Window> implements Serializable {
    /** The windows of a record with this event time, ms; in ascending order of start. */
    public abstract Collection<W> assignWindows(T element, long timestamp);

    /** Whether windows end by the watermark. */
    public abstract boolean isEventTime();
}
