package io.leat.runtime.memory;

import io.leat.network.channel.ChannelMemoryConfig;

/**
 * How a job's network memory is divided over its channels. Stateless.
 *
 * <p>Each channel has two pages of its own and one to spill from, which is not touched before it does. Of the rest half
 * floats, an eighth parks and an eighth overdrafts, each up to a number of pages a channel beyond which more is of no
 * use; a quarter, and what those do not take, is for the buffers in which records larger than a page are put together.
 */
public final class NetworkDivision {
    /** With fewer a channel cannot work: its own pages, the one to spill from, and one that floats. */
    public static final int LEAST_PAGES_PER_CHANNEL = 4;

    private static final int EXCLUSIVE_PAGES = 2;
    private static final int STAGING_PAGES = 1;
    private static final int MOST_FLOATING = 8;
    private static final int MOST_PARKING = 4;
    private static final int MOST_OVERDRAFT = 2;
    private static final int EIGHTH = 8;

    private NetworkDivision() {}

    /**
     * The division of so many pages.
     *
     * @param channelCount how many channels there are
     * @param pageBytes the size of a page
     * @param pages at least {@value #LEAST_PAGES_PER_CHANNEL} for each channel
     */
    public static ChannelMemoryConfig divide(int channelCount, int pageBytes, long pages) {
        int channels = Math.max(1, channelCount);
        long rest = pages - (long) channels * (EXCLUSIVE_PAGES + STAGING_PAGES);
        if (rest < channels) {
            throw new IllegalArgumentException("channels=" + channels + " pages=" + pages + ": a layout gives each "
                    + LEAST_PAGES_PER_CHANNEL + " or more");
        }
        return new ChannelMemoryConfig(
                pageBytes,
                channels,
                EXCLUSIVE_PAGES,
                (int) Math.min(rest / 2, (long) MOST_FLOATING * channels),
                (int) Math.min(rest / EIGHTH, (long) MOST_PARKING * channels),
                (int) Math.max(1, Math.min(rest / EIGHTH, (long) MOST_OVERDRAFT * channels)));
    }

    /** What records larger than a page can be put together in: all that the pages of channels do not take. */
    public static long assemblyBytes(int channelCount, int pageBytes, long networkBytes) {
        return networkBytes
                - divide(channelCount, pageBytes, networkBytes / pageBytes).bytes();
    }
}
