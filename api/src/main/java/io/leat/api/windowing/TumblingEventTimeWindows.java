package io.leat.api.windowing;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Windows of one size that follow each other without gaps, in event time. */
public final class TumblingEventTimeWindows extends WindowAssigner<Object, TimeWindow> {
    private final long sizeMs;
    private final long offsetMs;
    /** The windows given last: records mostly fall in the same ones. Immutable, so that sharing it does no harm. */
    private transient List<TimeWindow> last;

    private TumblingEventTimeWindows(long sizeMs, long offsetMs) {
        this.sizeMs = sizeMs;
        this.offsetMs = offsetMs;
    }

    /** Windows of this size, aligned with the epoch. */
    public static TumblingEventTimeWindows of(Duration size) {
        return of(size, Duration.ZERO);
    }

    /** Windows of this size that begin {@code offset} after those aligned with the epoch. */
    public static TumblingEventTimeWindows of(Duration size, Duration offset) {
        long sizeMs = WindowBounds.positiveMillis("size", size);
        return new TumblingEventTimeWindows(sizeMs, WindowBounds.offsetMillis(offset, "size", sizeMs));
    }

    @Override
    public Collection<TimeWindow> assignWindows(Object element, long timestamp) {
        WindowBounds.requireTimestamp(timestamp);
        long start = TimeWindow.getWindowStartWithOffset(timestamp, offsetMs, sizeMs);
        List<TimeWindow> windows = last;
        if (windows == null || windows.get(0).getStart() != start) {
            windows = List.of(new TimeWindow(start, start + sizeMs));
            last = windows;
        }
        return windows;
    }

    @Override
    public boolean isEventTime() {
        return true;
    }

    @Override
    public String toString() {
        return "TumblingEventTimeWindows(size=" + sizeMs + "ms, offset=" + offsetMs + "ms)";
    }
}
