package io.leat.network.channel;

/**
 * How the network memory of a job is divided.
 *
 * @param pageBytes the size of a page
 * @param channels how many channels the job has
 * @param exclusivePages the pages that each channel owns and never lends, at least two
 * @param floatingPages the pages that channels with a backlog borrow
 * @param parkingPages the pages in which records for full channels wait while their producer works for other channels
 * @param overdraftPages the pages for what one call emits beyond the room that was there before it
 */
public record ChannelMemoryConfig(
        int pageBytes, int channels, int exclusivePages, int floatingPages, int parkingPages, int overdraftPages) {
    /** The size of a page where nothing else is said. */
    public static final int DEFAULT_PAGE_BYTES = 32 << 10;

    /** One page a channel is kept for it to spill from; its memory is not touched before. */
    static final int STAGING_PAGES = 1;

    private static final int MIN_EXCLUSIVE_PAGES = 2;

    /** Checks the values. */
    public ChannelMemoryConfig {
        if (channels < 1
                || exclusivePages < MIN_EXCLUSIVE_PAGES
                || floatingPages < 0
                || parkingPages < 0
                || overdraftPages < 0) {
            throw new IllegalArgumentException("network memory out of range: channels=" + channels + " exclusivePages="
                    + exclusivePages + " (at least " + MIN_EXCLUSIVE_PAGES + ") floatingPages=" + floatingPages
                    + " parkingPages=" + parkingPages + " overdraftPages=" + overdraftPages);
        }
        long own = channels * ((long) exclusivePages + STAGING_PAGES);
        long pages = own + floatingPages + parkingPages + overdraftPages;
        if (pages > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("more pages than can be counted: channels=" + channels + " pages="
                    + pages + "; take larger pages and fewer of them");
        }
    }

    /**
     * A division that suits most jobs: two own pages and four floating, two parking and one overdraft page a channel.
     *
     * @param channels how many channels the job has
     * @return the division, with pages of 32 KiB
     */
    public static ChannelMemoryConfig forChannels(int channels) {
        return new ChannelMemoryConfig(
                DEFAULT_PAGE_BYTES, channels, MIN_EXCLUSIVE_PAGES, 4 * channels, 2 * channels, channels);
    }

    /**
     * How many pages that makes.
     *
     * @return the pages of all uses, with one a channel to spill from
     */
    public int pages() {
        return channels * (exclusivePages + STAGING_PAGES) + floatingPages + parkingPages + overdraftPages;
    }

    /**
     * How much that is.
     *
     * @return the bytes to be reserved from the network budget
     */
    public long bytes() {
        return (long) pages() * pageBytes;
    }
}
