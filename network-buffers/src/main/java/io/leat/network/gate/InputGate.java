package io.leat.network.gate;

import io.leat.network.channel.ChannelReader;
import io.leat.network.channel.FrameHandler;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * All channels that one consumer reads.
 *
 * <p>Belongs to the thread of the consumer; frees nothing. Each poll starts at another channel, so that none with much
 * to say silences the others. A paused channel keeps its frames.
 */
public final class InputGate {
    private final Lane[] lanes;
    private int first;

    /**
     * Makes a gate of channels, which are numbered in their order.
     *
     * @param readers the readers of the channels
     */
    public InputGate(List<ChannelReader> readers) {
        lanes = new Lane[readers.size()];
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] = new Lane(i, readers.get(i));
        }
    }

    /**
     * Delivers published records of the channels that are not paused.
     *
     * @param handler takes the records
     * @param limit the most records to deliver
     * @return how many records (and fragments of large ones) were read
     */
    public int poll(GateHandler handler, int limit) {
        int count = lanes.length;
        int start = first;
        first = start + 1 >= count ? 0 : start + 1;
        int work = 0;
        int lane = start;
        for (int i = 0; i < count && work < limit; i++) {
            if (!lanes[lane].paused) {
                work += lanes[lane].poll(handler, limit - work);
                if (lanes[lane].stopped) {
                    return work;
                }
            }
            lane = lane + 1 == count ? 0 : lane + 1;
        }
        return work;
    }

    /**
     * Holds a channel back.
     *
     * @param channel its number
     */
    public void pause(int channel) {
        lanes[channel].paused = true;
    }

    /**
     * Lets a channel go on.
     *
     * @param channel its number
     */
    public void resume(int channel) {
        lanes[channel].paused = false;
    }

    /** Lets all channels go on. */
    public void resumeAll() {
        for (Lane lane : lanes) {
            lane.paused = false;
        }
    }

    /**
     * Whether a channel is held back.
     *
     * @param channel its number
     * @return whether it is paused
     */
    public boolean isPaused(int channel) {
        return lanes[channel].paused;
    }

    /**
     * The width of the gate.
     *
     * @return how many channels there are
     */
    public int channels() {
        return lanes.length;
    }

    /**
     * What is published in all channels and not read. May be asked from any thread.
     *
     * @return bytes, headers and padding included
     */
    public long queuedBytes() {
        long bytes = 0;
        for (Lane lane : lanes) {
            bytes += lane.reader.queuedBytes();
        }
        return bytes;
    }

    /** One channel of the gate: gives its number to the frames that pass. */
    private static final class Lane implements FrameHandler {
        private final int channel;
        private final ChannelReader reader;
        private GateHandler handler;
        private boolean paused;
        private boolean stopped;

        Lane(int channel, ChannelReader reader) {
            this.channel = channel;
            this.reader = reader;
        }

        int poll(GateHandler newHandler, int limit) {
            handler = newHandler;
            stopped = false;
            return reader.poll(this, limit);
        }

        @Override
        public boolean onFrame(DirectBuffer buffer, int offset, int length, byte kind, int keyGroup) {
            if (!handler.onFrame(channel, buffer, offset, length, kind, keyGroup)) {
                stopped = true;
                return false;
            }
            return !paused;
        }
    }
}
