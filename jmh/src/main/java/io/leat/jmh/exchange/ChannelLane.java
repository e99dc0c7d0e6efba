package io.leat.jmh.exchange;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.leat.jmh.memory.BenchMemory;
import io.leat.network.channel.Channel;
import io.leat.network.channel.ChannelConfig;
import io.leat.network.channel.ChannelMemory;
import io.leat.network.channel.ChannelMemoryConfig;
import io.leat.network.channel.ChannelReader;
import io.leat.network.channel.ChannelWriter;
import io.leat.network.channel.FrameHandler;
import io.leat.network.frame.FrameLayout;
import io.leat.serialize.codec.Codec;
import io.leat.serialize.types.Types;
import java.nio.file.Path;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * Our channel as the engine uses it: room is asked for before a record is taken, the record is encoded into the claimed
 * frame and decoded out of it. The ends belong to one thread each; whoever opened it closes it.
 */
final class ChannelLane implements AutoCloseable {
    private static final int LIMIT = 256;

    private final ChannelMemory memory;
    private final Channel channel;

    ChannelLane() {
        memory = new ChannelMemory(
                "benchmark",
                BenchMemory.budgets(),
                ChannelMemoryConfig.forChannels(1),
                () -> Path.of(System.getProperty("java.io.tmpdir")));
        channel = new Channel("benchmark", memory, ChannelConfig.DEFAULT);
    }

    Sender sender() {
        return new ChannelSender(channel.writer(), codec());
    }

    Receiver receiver() {
        return new ChannelReceiver(channel.reader(), codec());
    }

    @Override
    public void close() {
        channel.close();
        memory.close();
    }

    static Codec<Message> codec() {
        return Types.of(Message.class).createCodec();
    }

    private record ChannelSender(ChannelWriter writer, Codec<Message> codec) implements Sender {
        @Override
        public boolean send(Message message) {
            if (!writer.hasRoom()) {
                return false;
            }
            int offset = writer.claim(RecordHead.BYTES + codec.maxLength(message));
            MutableDirectBuffer buffer = writer.buffer();
            buffer.putLong(offset, message.id, LITTLE_ENDIAN);
            int length = codec.encode(message, buffer, offset + RecordHead.BYTES);
            writer.commit(RecordHead.BYTES + length, RecordHead.KIND, FrameLayout.NO_KEY_GROUP);
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
        private final Codec<Message> codec;
        private final Message message;
        private final FrameHandler handler = this::onFrame;
        private Tally tally;

        private ChannelReceiver(ChannelReader reader, Codec<Message> codec) {
            this.reader = reader;
            this.codec = codec;
            this.message = codec.newReuse();
        }

        @Override
        public int receive(Tally target) {
            tally = target;
            return reader.poll(handler, LIMIT);
        }

        private boolean onFrame(DirectBuffer buffer, int offset, int length, byte kind, int keyGroup) {
            tally.add(codec.decode(buffer, offset + RecordHead.BYTES, length - RecordHead.BYTES, message));
            return true;
        }
    }
}
