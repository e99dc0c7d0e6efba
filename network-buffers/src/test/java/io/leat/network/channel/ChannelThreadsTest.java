package io.leat.network.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.leat.network.gate.InputGate;
import io.leat.network.partition.Admission;
import io.leat.network.partition.ResultPartition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.IdleStrategy;
import org.agrona.concurrent.YieldingIdleStrategy;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Producers and consumers on threads of their own: all arrives, whole and in order. The name shows the seed. */
@Timeout(60)
class ChannelThreadsTest {
    private static final byte KIND = 1;
    private static final int SMALL_BYTES = 40;

    @TempDir
    Path directory;

    @ParameterizedTest(name = "seed={0} producers={1} consumers={2} records={3} obeysRoom={4} large={5}")
    @CsvSource({
        "1, 1, 1, 300000, true, false",
        "2, 1, 1, 60000, true, true",
        "3, 1, 1, 30000, false, true",
        "4, 2, 2, 60000, true, true",
        "5, 2, 2, 10000, false, true",
        "6, 1, 3, 60000, true, false",
        "7, 3, 1, 40000, true, true",
    })
    void shouldDeliverAllInOrder(long seed, int producers, int consumers, int records, boolean obeysRoom, boolean large)
            throws Exception {
        try (ChannelFixture fixture = new ChannelFixture(producers * consumers, 3, 2, 3, directory.resolve("spill"))) {
            Channel[][] channels = new Channel[producers][consumers];
            for (int p = 0; p < producers; p++) {
                for (int c = 0; c < consumers; c++) {
                    channels[p][c] = fixture.open(p + " -> " + c);
                }
            }
            Load load = new Load(records, obeysRoom, large);
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int p = 0; p < producers; p++) {
                tasks.add(new Producer(channels[p], new SplittableRandom(seed * 31 + p), load));
            }
            for (int c = 0; c < consumers; c++) {
                tasks.add(new Consumer(channels, c, records));
            }
            runAll(tasks, records);
            for (Channel[] ofProducer : channels) {
                for (Channel channel : ofProducer) {
                    settle(channel);
                }
            }
            assertThat(fixture.memory().spilledBytes()).isZero();
            assertThat(fixture.memory().overdraftPages()).isZero();
        }
    }

    /** What the next duty cycles of both ends would do: leave a borrowed page for an own one, and read it to its end. */
    private static void settle(Channel channel) {
        channel.writer().progress();
        channel.reader().poll((buffer, offset, length, kind, keyGroup) -> fail("a record too many"), 1);
    }

    /** Ends at the first failure, whichever task it happens in. */
    private static void runAll(List<Callable<Integer>> tasks, int records) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            CompletionService<Integer> ends = new ExecutorCompletionService<>(threads);
            tasks.forEach(ends::submit);
            for (int i = 0; i < tasks.size(); i++) {
                assertThat(ends.take().get()).isEqualTo(records);
            }
        } finally {
            threads.shutdownNow();
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private record Load(int records, boolean obeysRoom, boolean large) {}

    /** Sends each consumer the numbers from 0, each in a record of random length whose bytes follow from it. */
    private static final class Producer implements Callable<Integer> {
        private final ResultPartition partition;
        private final SplittableRandom random;
        private final Load load;
        private final IdleStrategy idle = new YieldingIdleStrategy();

        Producer(Channel[] channels, SplittableRandom random, Load load) {
            this.partition = new ResultPartition(
                    "test", Stream.of(channels).map(Channel::writer).toList(), Admission.EVERY_CHANNEL);
            this.random = random;
            this.load = load;
        }

        @Override
        public Integer call() {
            int sent = 0;
            while ((sent < load.records() || partition.isSpilling()) && !Thread.interrupted()) {
                int burst = 1 + random.nextInt(200);
                int work = 0;
                while (work < burst && sent < load.records() && (!load.obeysRoom() || partition.hasRoom())) {
                    send(sent++);
                    work++;
                }
                partition.publish();
                work += partition.progress();
                idle.idle(work);
            }
            return sent;
        }

        private void send(int number) {
            for (int c = 0; c < partition.channels(); c++) {
                ChannelWriter writer = partition.writer(c);
                int length = length();
                int offset = writer.claim(length);
                MutableDirectBuffer buffer = writer.buffer();
                buffer.putInt(offset, number);
                for (int i = 4; i < length; i++) {
                    buffer.putByte(offset + i, (byte) (number + i));
                }
                writer.commit(length, KIND, length & 0xFFFF);
            }
        }

        private int length() {
            if (load.large() && random.nextInt(500) == 0) {
                return 4 + random.nextInt(10 * ChannelFixture.PAGE_BYTES);
            }
            return 4 + random.nextInt(SMALL_BYTES);
        }
    }

    private static final class Consumer implements Callable<Integer> {
        private final InputGate gate;
        private final int[] next;
        private final int records;
        private final IdleStrategy idle = new YieldingIdleStrategy();

        Consumer(Channel[][] channels, int column, int records) {
            List<ChannelReader> readers = new ArrayList<>();
            for (Channel[] row : channels) {
                readers.add(row[column].reader());
            }
            gate = new InputGate(readers);
            next = new int[readers.size()];
            this.records = records;
        }

        @Override
        public Integer call() {
            while (!isDone() && !Thread.interrupted()) {
                idle.idle(gate.poll(this::onFrame, 64));
            }
            return next[0];
        }

        private boolean isDone() {
            for (int each : next) {
                if (each < records) {
                    return false;
                }
            }
            return true;
        }

        private boolean onFrame(int channel, DirectBuffer buffer, int offset, int length, byte kind, int keyGroup) {
            int number = buffer.getInt(offset);
            if (number != next[channel] || kind != KIND || keyGroup != (length & 0xFFFF)) {
                throw new AssertionError("channel=" + channel + " expected=" + next[channel] + " got=" + number
                        + " length=" + length + " key_group=" + keyGroup);
            }
            for (int i = 4; i < length; i++) {
                if (buffer.getByte(offset + i) != (byte) (number + i)) {
                    throw new AssertionError("channel=" + channel + " record=" + number + " damaged at byte " + i);
                }
            }
            next[channel]++;
            return true;
        }
    }
}
