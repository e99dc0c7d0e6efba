package io.leat.network.partition;

import io.leat.network.channel.ChannelWriter;
import io.leat.network.channel.RoomLedger;
import io.leat.network.frame.FrameLayout;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * All channels of one output edge of a producer.
 *
 * <p>Belongs to the thread of the producer; frees nothing. Which channel a record goes to is decided by its user.
 */
public final class ResultPartition {
    private final String name;
    private final ChannelWriter[] writers;
    private final Admission admission;
    private final RoomLedger ledger = new RoomLedger();
    private int roundRobin = -1;

    /**
     * Makes a partition of channels, which are numbered in their order.
     *
     * @param name the name in messages
     * @param writers the writers of the channels
     * @param admission when a record may be taken
     */
    public ResultPartition(String name, List<ChannelWriter> writers, Admission admission) {
        if (writers.isEmpty()) {
            throw new IllegalArgumentException("a partition needs a channel: partition=" + name);
        }
        this.name = name;
        this.admission = admission;
        this.writers = writers.toArray(new ChannelWriter[0]);
        for (ChannelWriter writer : this.writers) {
            writer.join(ledger);
        }
    }

    /**
     * The name of the partition.
     *
     * @return the name given at the start
     */
    public String name() {
        return name;
    }

    /**
     * Whether an input record may be taken: there is room for a page's worth of frames in every channel, or in any of
     * them, as the admission rule says. One comparison while no channel has just used up its reserve.
     *
     * @return whether there is room for what the record may set off
     */
    public boolean hasRoom() {
        return ledger.allReady() || makeRoom();
    }

    /**
     * The end of a channel to write to.
     *
     * @param channel its number
     * @return its writer
     */
    public ChannelWriter writer(int channel) {
        return writers[channel];
    }

    /**
     * The width of the partition.
     *
     * @return how many channels there are
     */
    public int channels() {
        return writers.length;
    }

    /**
     * The channel whose turn it is: each in turn, beginning with the first. Where any channel will do, those that have
     * no room are passed over, unless none has any.
     *
     * @return its number
     */
    public int nextRoundRobin() {
        int next = following(roundRobin);
        if (admission == Admission.ANY_CHANNEL && !ledger.allReady()) {
            next = followingWithRoom(next);
        }
        roundRobin = next;
        return next;
    }

    /** Shows all readers what was committed, and wakes those that sleep. */
    public void publish() {
        for (ChannelWriter writer : writers) {
            writer.flush();
        }
    }

    /**
     * The partition's share of a duty cycle; see {@link ChannelWriter#progress}.
     *
     * @return how many pages of spilled frames were moved
     */
    public int progress() {
        int work = 0;
        for (ChannelWriter writer : writers) {
            work += writer.progress();
        }
        return work;
    }

    /**
     * Whether frames of any channel wait in a spill page or file. Who ends goes on making progress until none do.
     *
     * @return whether anything is spilled
     */
    public boolean isSpilling() {
        for (ChannelWriter writer : writers) {
            if (writer.isSpilling()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Writes one frame to every channel, without a key group.
     *
     * @param source where the payload lies
     * @param offset where it starts
     * @param length its length
     * @param kind the kind of the frame, anything but 0
     */
    public void broadcast(DirectBuffer source, int offset, int length, byte kind) {
        for (ChannelWriter writer : writers) {
            int at = writer.claim(length);
            writer.buffer().putBytes(at, source, offset, length);
            writer.commit(length, kind, FrameLayout.NO_KEY_GROUP);
        }
    }

    /**
     * How many channels have no room now.
     *
     * @return a number of channels
     */
    public int backPressuredChannels() {
        int full = 0;
        for (ChannelWriter writer : writers) {
            if (!writer.hasRoom()) {
                full++;
            }
        }
        return full;
    }

    private int following(int channel) {
        int next = channel + 1;
        return next == writers.length ? 0 : next;
    }

    private int followingWithRoom(int first) {
        int channel = first;
        do {
            if (writers[channel].hasRoom()) {
                return channel;
            }
            channel = following(channel);
        } while (channel != first);
        return first;
    }

    private boolean makeRoom() {
        if (admission == Admission.ANY_CHANNEL) {
            return ledger.anyReady(writers.length) || makeAnyRoom();
        }
        boolean all = true;
        for (ChannelWriter writer : writers) {
            all &= writer.hasRoom();
        }
        return all;
    }

    private boolean makeAnyRoom() {
        for (ChannelWriter writer : writers) {
            if (writer.hasRoom()) {
                return true;
            }
        }
        return false;
    }
}
