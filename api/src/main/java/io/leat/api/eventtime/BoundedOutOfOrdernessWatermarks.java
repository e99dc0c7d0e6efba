package io.leat.api.eventtime;

import java.time.Duration;

/**
 * Watermarks that trail the highest timestamp by a fixed bound.
 *
 * @param <T> the type of the records
 */
public final class BoundedOutOfOrdernessWatermarks<T> implements WatermarkGenerator<T> {
    private final long boundMs;
    private long maxTimestamp;

    /** Trails by {@code maxOutOfOrderness}, not negative. */
    public BoundedOutOfOrdernessWatermarks(Duration maxOutOfOrderness) {
        if (maxOutOfOrderness.isNegative()) {
            throw new IllegalArgumentException(
                    "maxOutOfOrderness=" + maxOutOfOrderness + " is negative: give zero or more");
        }
        this.boundMs = maxOutOfOrderness.toMillis();
        this.maxTimestamp = Long.MIN_VALUE + boundMs + 1;
    }

    @Override
    public void onEvent(T event, long eventTimestamp, WatermarkOutput output) {
        maxTimestamp = Math.max(maxTimestamp, eventTimestamp);
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        output.emitWatermark(new Watermark(maxTimestamp - boundMs - 1));
    }
}
