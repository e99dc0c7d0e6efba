package io.leat.api.windowing;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Windows of one size that begin at a fixed pace, in event time; where the pace is below the size they overlap. */
public final class SlidingEventTimeWindows extends WindowAssigner<Object, TimeWindow> {
    private final long sizeMs;
    private final long slideMs;
    private final long offsetMs;
    /** The windows given last: records mostly fall in the same ones. Immutable, so that sharing it does no harm. */
    private transient List<TimeWindow> last;

    private SlidingEventTimeWindows(long sizeMs, long slideMs, long offsetMs) {
        this.sizeMs = sizeMs;
        this.slideMs = slideMs;
        this.offsetMs = offsetMs;
    }

    /** Windows of this size, one beginning every {@code slide}, aligned with the epoch. */
    public static SlidingEventTimeWindows of(Duration size, Duration slide) {
        return of(size, slide, Duration.ZERO);
    }

    /** Windows of this size, one beginning every {@code slide}, {@code offset} after those aligned with the epoch. */
    public static SlidingEventTimeWindows of(Duration size, Duration slide, Duration offset) {
        long sizeMs = WindowBounds.positiveMillis("size", size);
        long slideMs = WindowBounds.positiveMillis("slide", slide);
        return new SlidingEventTimeWindows(sizeMs, slideMs, WindowBounds.offsetMillis(offset, "slide", slideMs));
    }

    @Override
    public Collection<TimeWindow> assignWindows(Object element, long timestamp) {
        WindowBounds.requireTimestamp(timestamp);
        long lastStart = TimeWindow.getWindowStartWithOffset(timestamp, offsetMs, slideMs);
        // The windows before the last one that still reach beyond the timestamp; -1 where even the last does not.
        long earlier = Math.floorDiv(sizeMs - 1 - (timestamp - lastStart), slideMs);
        if (earlier < 0) {
            return List.of();
        }
        long firstStart = lastStart - earlier * slideMs;
        List<TimeWindow> windows = last;
        if (windows == null || !spans(windows, firstStart, lastStart)) {
            windows = windows(firstStart, (int) earlier + 1);
            last = windows;
        }
        return windows;
    }

    private static boolean spans(List<TimeWindow> windows, long firstStart, long lastStart) {
        return windows.get(0).getStart() == firstStart
                && windows.get(windows.size() - 1).getStart() == lastStart;
    }

    private List<TimeWindow> windows(long firstStart, int count) {
        TimeWindow[] windows = new TimeWindow[count];
        for (int i = 0; i < count; i++) {
            long start = firstStart + i * slideMs;
            windows[i] = new TimeWindow(start, start + sizeMs);
        }
        return List.of(windows);
    }

    @Override
    public boolean isEventTime() {
        return true;
    }

    @Override
    public String toString() {
        return "SlidingEventTimeWindows(size=" + sizeMs + "ms, slide=" + slideMs + "ms, offset=" + offsetMs + "ms)";
    }
}
