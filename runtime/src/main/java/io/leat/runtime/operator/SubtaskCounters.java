package io.leat.runtime.operator;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Figures of one subtask. Counted by its thread in plain fields, published at the end of a duty cycle by release stores,
 * read by anybody.
 */
public final class SubtaskCounters {
    private final AtomicLong recordsIn = new AtomicLong();
    private final AtomicLong recordsOut = new AtomicLong();
    private final AtomicLong recordsSkipped = new AtomicLong();
    private final AtomicLong recordsLate = new AtomicLong();
    private final AtomicLong watermark = new AtomicLong(Long.MIN_VALUE);
    private volatile boolean backPressured;
    private long in;
    private long out;
    private long skipped;
    private long late;
    private long currentWatermark = Long.MIN_VALUE;

    /** A source emitted a record. */
    public void countIn() {
        in++;
    }

    /** A sink took a record. */
    public void countOut() {
        out++;
    }

    /** Sources emitted so many records, sinks took so many. */
    public void count(int taken, int written) {
        in += taken;
        out += written;
    }

    /** A source passed over malformed records. */
    public void countSkipped(long records) {
        skipped += records;
    }

    /** A window operator dropped a late record. */
    public void countLate() {
        late++;
    }

    /** The watermark rose. */
    public void setWatermark(long timestamp) {
        currentWatermark = timestamp;
    }

    /** Whether the subtask waits for room at this moment. */
    public void setBackPressured(boolean waits) {
        if (backPressured != waits) {
            backPressured = waits;
        }
    }

    /** Makes what was counted visible to other threads. */
    public void publish() {
        recordsIn.setRelease(in);
        recordsOut.setRelease(out);
        recordsSkipped.setRelease(skipped);
        recordsLate.setRelease(late);
        watermark.setRelease(currentWatermark);
    }

    /** Records a source emitted. */
    public long recordsIn() {
        return recordsIn.getAcquire();
    }

    /** Records a sink took. */
    public long recordsOut() {
        return recordsOut.getAcquire();
    }

    /** Malformed records a source passed over. */
    public long recordsSkipped() {
        return recordsSkipped.getAcquire();
    }

    /** Late records a window operator dropped. */
    public long recordsLate() {
        return recordsLate.getAcquire();
    }

    /** The watermark, ms. */
    public long watermark() {
        return watermark.getAcquire();
    }

    /** Whether the subtask waits for room. */
    public boolean isBackPressured() {
        return backPressured;
    }
}
