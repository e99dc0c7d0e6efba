package io.leat.api.eventtime;

/** Takes the watermarks of a generator. */
public interface WatermarkOutput {
    /** Emits a watermark; one at or below the last is ignored. */
    void emitWatermark(Watermark watermark);

    /** Says that the output is idle and holds nobody back. */
    void markIdle();

    /** Takes {@link #markIdle} back. */
    void markActive();
}
