package io.leat.jmh.exchange;

import io.leat.jmh.memory.BenchMemory;
import io.leat.network.channel.Channel;
import io.leat.network.channel.ChannelConfig;
import io.leat.network.channel.ChannelMemory;
import io.leat.network.channel.ChannelMemoryConfig;
import io.leat.network.channel.ChannelWriter;
import io.leat.network.channel.FrameHandler;
import io.leat.network.partition.Admission;
import io.leat.network.partition.ResultPartition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * One producer with a partition of eight channels, on a thread of its own; the calling thread reads those channels that
 * are not stopped. What was sent to a stopped one stays there until {@link #drain}.
 */
final class FanOut {
    static final int CHANNELS = 8;

    private static final int BATCH = 256;
    private static final byte KIND = 1;
    private static final int FLOATING_PAGES = 64;
    private static final int PARKING_PAGES = 1024;

    private final ChannelMemory memory = new ChannelMemory(
            "fan-out",
            BenchMemory.budgets(),
            new ChannelMemoryConfig(1 << 15, CHANNELS, 2, FLOATING_PAGES, PARKING_PAGES, 16),
            () -> Path.of(System.getProperty("java.io.tmpdir")));
    private final List<Channel> channels = new ArrayList<>();
    private final long[] received = new long[CHANNELS];
    private final FieldsPayload payload = new FieldsPayload();
    private final Orders orders = new Orders();
    private final Thread producer;
    private final FrameHandler handler = this::onFrame;
    private int reading;

    /** Chooses the channel of a record. */
    interface Routing {
        int channel(long id, ResultPartition partition);
    }

    FanOut(Admission admission, Routing routing) {
        for (int i = 0; i < CHANNELS; i++) {
            channels.add(new Channel("c" + i, memory, new ChannelConfig(FLOATING_PAGES, PARKING_PAGES, 1 << 20)));
        }
        List<ChannelWriter> writers = channels.stream().map(Channel::writer).toList();
        Orders given = orders;
        producer = new Thread(
                () -> produce(new ResultPartition("fan-out", writers, admission), routing, given), "bench-producer");
        producer.setDaemon(true);
        producer.start();
    }

    /**
     * Lets records come and reads the first so many channels, until those that are counted have had so many records.
     *
     * @return how many they have had so far
     */
    long receive(int polled, int counted, long count) {
        long end = receivedBy(counted) + count;
        orders.producing = true;
        while (receivedBy(counted) < end) {
            if (poll(polled) == 0) {
                if (!producer.isAlive()) {
                    throw new IllegalStateException("the producer died");
                }
                Thread.onSpinWait();
            }
        }
        orders.producing = false;
        return receivedBy(counted);
    }

    /** Reads all that is left, in every channel. */
    void drain() {
        while (!orders.resting || poll(CHANNELS) != 0 || memory.spilledBytes() != 0) {
            Thread.onSpinWait();
        }
    }

    /** What a channel has had so far. */
    long received(int channel) {
        return received[channel];
    }

    /** Ends the producer and frees the memory. */
    void close() throws InterruptedException {
        orders.stopped = true;
        producer.join();
        channels.forEach(Channel::close);
        memory.close();
    }

    private long receivedBy(int counted) {
        long sum = 0;
        for (int i = 0; i < counted; i++) {
            sum += received[i];
        }
        return sum;
    }

    private int poll(int polled) {
        int work = 0;
        for (reading = 0; reading < polled; reading++) {
            work += channels.get(reading).reader().poll(handler, BATCH);
        }
        return work;
    }

    private boolean onFrame(DirectBuffer buffer, int offset, int length, byte kind, int keyGroup) {
        Message message = payload.read(buffer, offset, length);
        if (message.value != 31 * message.id || keyGroup != reading) {
            throw new IllegalStateException("id=" + message.id + " value=" + message.value + " sent_to=" + keyGroup
                    + " received_by=" + reading);
        }
        received[reading]++;
        return true;
    }

    private static void produce(ResultPartition partition, Routing routing, Orders orders) {
        Message message = new Message();
        FieldsPayload payload = new FieldsPayload();
        long id = 0;
        while (!orders.stopped) {
            if (orders.producing) {
                orders.resting = false;
                long end = id + BATCH;
                while (id < end && partition.hasRoom()) {
                    message.fill(id);
                    int channel = routing.channel(id, partition);
                    ChannelWriter writer = partition.writer(channel);
                    int offset = writer.claim(FieldsPayload.BYTES);
                    writer.commit(payload.write(message, writer.buffer(), offset), KIND, channel);
                    id++;
                }
            }
            partition.publish();
            partition.progress();
            if (!orders.producing) {
                orders.resting = true;
                Thread.onSpinWait();
            }
        }
    }

    private static final class Orders extends Padded {
        private volatile boolean producing;
        private volatile boolean resting;
        private volatile boolean stopped;
    }

    /** The channel that a well-mixed key would go to. */
    static int mixed(long id) {
        return (int) ((id * 0x9E3779B97F4A7C15L) >>> 61);
    }
}
