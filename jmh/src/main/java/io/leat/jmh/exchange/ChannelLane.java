package io.leat.jmh.exchange;

import io.leat.jmh.memory.BenchMemory;
import io.leat.network.channel.Channel;
import io.leat.network.channel.ChannelConfig;
import io.leat.network.channel.ChannelMemory;
import io.leat.network.channel.ChannelMemoryConfig;
import io.leat.network.channel.ChannelReader;
import io.leat.network.channel.ChannelWriter;
import io.leat.network.channel.FrameHandler;
import io.leat.network.frame.FrameLayout;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.agrona.DirectBuffer;

/**
 * Our channel as the engine uses it: room is asked for before a record is taken, the record is encoded into the claimed
 * frame and decoded out of it. The ends belong to one thread each; whoever opened it closes it, after both have stopped.
 */
public final class ChannelLane implements AutoCloseable {
    private static final byte KIND = 1;
    private static final int LIMIT = 256;

    private final Supplier<Payload> payloads;
    private final ChannelMemory memory;
    private final Channel channel;

    /** A channel of its own; each end gets a payload of its own. */
    public ChannelLane(Supplier<Payload> payloads) {
        this.payloads = payloads;
        memory = new ChannelMemory(
                "benchmark",
                BenchMemory.budgets(),
                ChannelMemoryConfig.forChannels(1),
                () -> Path.of(System.getProperty("java.io.tmpdir")));
        channel = new Channel("benchmark", memory, ChannelConfig.DEFAULT);
    }

    /** The writing end. */
    public Sender sender() {
        return new ChannelSender(channel.writer(), payloads.get());
    }

    /** The reading end. */
    public Receiver receiver() {
        return new ChannelReceiver(channel.reader(), payloads.get());
    }

    @Override
    public void close() {
        channel.close();
        memory.close();
    }

    private record ChannelSender(ChannelWriter writer, Payload payload) implements Sender {
        @Override
        public boolean send(Message message) {
            if (!writer.hasRoom()) {
                return false;
            }
            int offset = writer.claim(payload.maxLength(message));
            writer.commit(payload.write(message, writer.buffer(), offset), KIND, FrameLayout.NO_KEY_GROUP);
            return true;
        }

        @Override
        public void flush() {
            writer.publish();
            writer.progress();
        }
    }

    private static final class ChannelReceiver implements Receiver {
        private final ChannelReader reader;
        private final Payload payload;
        private final FrameHandler handler = this::onFrame;
        private Tally tally;

        private ChannelReceiver(ChannelReader reader, Payload payload) {
            this.reader = reader;
            this.payload = payload;
        }

        @Override
        public int receive(Tally target) {
            tally = target;
            return reader.poll(handler, LIMIT);
        }

        private boolean onFrame(DirectBuffer buffer, int offset, int length, byte kind, int keyGroup) {
            tally.add(payload.read(buffer, offset, length));
            return true;
        }
    }
}
