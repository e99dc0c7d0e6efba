package io.leat.api.windowing;

/** A window from {@code start}, inclusive, to {@code end}, exclusive, ms. */
public final class TimeWindow extends Window {
    private final long start;
    private final long end;

    /** From {@code start}, inclusive, to {@code end}, exclusive, ms. */
    public TimeWindow(long start, long end) {
        this.start = start;
        this.end = end;
    }

    /** The first millisecond. */
    public long getStart() {
        return start;
    }

    /** The first millisecond after the window. */
    public long getEnd() {
        return end;
    }

    @Override
    public long maxTimestamp() {
        return end - 1;
    }

    /** The start of the window of this size and offset that {@code timestamp} falls in, ms. */
    public static long getWindowStartWithOffset(long timestamp, long offset, long windowSize) {
        return timestamp - Math.floorMod(timestamp - offset, windowSize);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof TimeWindow w && w.start == start && w.end == end;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(start * 31 + end);
    }

    @Override
    public String toString() {
        return "TimeWindow{start=" + start + ", end=" + end + '}';
    }
}
