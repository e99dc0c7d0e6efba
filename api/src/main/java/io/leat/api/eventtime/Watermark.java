package io.leat.api.eventtime;

/**
 * Says that no record with a timestamp at or below this is expected any more.
 *
 * @param getTimestamp the time, ms
 */
public record Watermark(long getTimestamp) {
    /** After this no record follows. */
    public static final Watermark MAX_WATERMARK = new Watermark(Long.MAX_VALUE);
}
