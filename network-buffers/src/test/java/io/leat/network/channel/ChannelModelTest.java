package io.leat.network.channel;

import static io.leat.network.channel.ChannelFixture.KIND;
import static io.leat.network.channel.ChannelFixture.PAGE_BYTES;
import static io.leat.network.channel.ChannelFixture.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.leat.network.channel.ChannelFixture.Frame;
import io.leat.network.frame.FrameLayout;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random use of a few channels over one tight memory, beside queues that cannot be wrong. The name shows the seed. */
@Timeout(60)
class ChannelModelTest {
    private static final int STEPS = 4000;

    @TempDir
    Path directory;

    @ParameterizedTest(name = "seed={0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void shouldDeliverWhatWasCommittedInOrder(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        try (ChannelFixture fixture = new ChannelFixture(
                3, random.nextInt(6), random.nextInt(6), random.nextInt(6), directory.resolve("spill"))) {
            List<Modelled> channels = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                ChannelConfig config = new ChannelConfig(random.nextInt(4), random.nextInt(4), 1 << 20);
                channels.add(new Modelled(fixture, fixture.open("c" + i, config), random.split()));
            }
            for (int i = 0; i < STEPS; i++) {
                channels.get(random.nextInt(channels.size())).step();
            }
            channels.forEach(Modelled::drain);
            channels.forEach(Modelled::drain);
            assertThat(fixture.memory().floatingPages()).isZero();
            assertThat(fixture.memory().parkedPages()).isZero();
            assertThat(fixture.memory().overdraftPages()).isZero();
            assertThat(fixture.memory().spilledBytes()).isZero();
        }
    }

    /** A channel and what it must hold. */
    private static final class Modelled {
        private final ChannelFixture fixture;
        private final ChannelWriter writer;
        private final ChannelReader reader;
        private final SplittableRandom random;
        private final Queue<Frame> expected = new ArrayDeque<>();
        private int next;

        Modelled(ChannelFixture fixture, Channel channel, SplittableRandom random) {
            this.fixture = fixture;
            this.writer = channel.writer();
            this.reader = channel.reader();
            this.random = random;
        }

        void step() {
            switch (random.nextInt(10)) {
                case 0, 1 -> writeWithinRoom();
                case 2 -> writeOne(random.nextInt(600));
                case 3 -> writeOne(random.nextInt(PAGE_BYTES + 64));
                case 4 -> abort();
                case 5, 6, 7 -> poll(1 + random.nextInt(40));
                case 8 -> writer.progress();
                default -> publish();
            }
            if (random.nextInt(300) == 0) {
                writeOne(random.nextInt(20 * PAGE_BYTES));
            }
            assertThat(reader.position()).isLessThanOrEqualTo(writer.position());
        }

        /** A page of frames after a promise of room takes nothing that was not promised. */
        private void writeWithinRoom() {
            if (!writer.hasRoom()) {
                return;
            }
            int overdraft = fixture.memory().overdraftPages();
            long spilled = fixture.memory().spilledBytesEver();
            int left = PAGE_BYTES;
            while (left >= FrameLayout.frameBytes(0) && random.nextInt(20) != 0) {
                int length = random.nextInt(Math.min(900, left - FrameLayout.HEADER_BYTES + 1));
                writeOne(length);
                left -= FrameLayout.frameBytes(length);
            }
            assertThat(fixture.memory().overdraftPages()).isEqualTo(overdraft);
            assertThat(fixture.memory().spilledBytesEver()).isEqualTo(spilled);
        }

        private void writeOne(int length) {
            write(writer, length, next);
            expected.add(Frame.of(length, next));
            next++;
        }

        private void abort() {
            int offset = writer.claim(random.nextInt(2 * PAGE_BYTES));
            writer.buffer().setMemory(offset, 0, KIND);
            writer.abort();
        }

        private void publish() {
            writer.publish();
            if (!writer.isSpilling()) {
                poll(Integer.MAX_VALUE);
                assertThat(expected).isEmpty();
                assertThat(reader.position()).isEqualTo(writer.position());
            }
        }

        private void poll(int limit) {
            int stopAt = random.nextInt(50);
            int[] delivered = new int[1];
            int work = reader.poll(
                    (buffer, offset, length, kind, keyGroup) -> {
                        assertThat(Frame.of(buffer, offset, length, kind, keyGroup))
                                .isEqualTo(expected.poll());
                        return ++delivered[0] != stopAt || limit == Integer.MAX_VALUE;
                    },
                    limit);
            assertThat(work).isBetween(delivered[0], limit);
        }

        void drain() {
            writer.publish();
            while (!expected.isEmpty() || writer.isSpilling()) {
                poll(Integer.MAX_VALUE);
                writer.progress();
            }
            poll(Integer.MAX_VALUE);
            assertThat(writer.hasRoom()).isTrue();
            writer.progress();
            poll(Integer.MAX_VALUE);
            assertThat(reader.isEmpty()).isTrue();
            assertThat(reader.position()).isEqualTo(writer.position());
        }
    }
}
