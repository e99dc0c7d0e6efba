package io.leat.network.channel;

/**
 * What one channel may take of its job's memory.
 *
 * @param floatingPages the most pages that it may borrow from the floating pages of the job
 * @param parkedPages the most pages that it may borrow from the parking budget of the job; where a producer has a single
 *     output, parking only makes a queue longer, so 0 is a good choice there
 * @param maxRecordBytes the largest record; one larger than a page is assembled in a buffer of its own on either side
 */
public record ChannelConfig(int floatingPages, int parkedPages, int maxRecordBytes) {
    /** What is used where nothing else is said: 8 floating pages, 64 parked, records up to 64 MiB. */
    public static final ChannelConfig DEFAULT = new ChannelConfig(8, 64, 64 << 20);

    /** Checks the values. */
    public ChannelConfig {
        if (floatingPages < 0 || parkedPages < 0 || maxRecordBytes < 1) {
            throw new IllegalArgumentException("channel limits out of range: floatingPages=" + floatingPages
                    + " parkedPages=" + parkedPages + " maxRecordBytes=" + maxRecordBytes);
        }
    }
}
