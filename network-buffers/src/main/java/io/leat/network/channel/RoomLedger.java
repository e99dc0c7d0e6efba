package io.leat.network.channel;

/**
 * Counts which of a producer's channels have no page in reserve, so that asking all of them costs one comparison.
 *
 * <p>Belongs to the thread of the producer.
 */
public final class RoomLedger {
    private int missing;

    /** Creates a ledger of no channels; {@link ChannelWriter#join} adds them. */
    public RoomLedger() {
        missing = 0;
    }

    /**
     * Whether every channel has a page in reserve.
     *
     * @return false when at least one must be asked
     */
    public boolean allReady() {
        return missing == 0;
    }

    /**
     * Whether one of so many channels has a page in reserve.
     *
     * @param channels how many joined
     * @return false when all of them must be asked
     */
    public boolean anyReady(int channels) {
        return missing < channels;
    }

    void lost() {
        missing++;
    }

    void found() {
        missing--;
    }
}
