package io.leat.api.eventtime;

import java.io.Serializable;

/**
 * Holds back whoever is too far ahead in event time: a split (a subtask where there are no splits) whose watermark is
 * further than the drift ahead of the lowest watermark of the group pauses until the others come up.
 *
 * @param getWatermarkGroup              who waits for whom
 * @param getMaxAllowedWatermarkDrift    how far ahead is allowed, ms
 */
public record WatermarkAlignmentParams(String getWatermarkGroup, long getMaxAllowedWatermarkDrift)
        implements Serializable {
    /** Nobody waits. */
    public static final WatermarkAlignmentParams WATERMARK_ALIGNMENT_DISABLED =
            new WatermarkAlignmentParams("", Long.MAX_VALUE);

    /** Whether anybody waits. */
    public boolean isEnabled() {
        return getMaxAllowedWatermarkDrift != Long.MAX_VALUE;
    }
}
