package io.leat.network.channel;

import static io.leat.network.channel.ChannelFixture.MAX_PAYLOAD;
import static io.leat.network.channel.ChannelFixture.PAGE_BYTES;
import static io.leat.network.channel.ChannelFixture.readAll;
import static io.leat.network.channel.ChannelFixture.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.network.channel.ChannelFixture.Frame;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A channel that several read: written once, free again when the last has read it. */
@Timeout(60)
class SharedChannelTest {
    private static final int READERS = 3;
    private static final int STEPS = 4000;

    @TempDir
    Path directory;

    @Test
    void shouldHoldOnePageForAllReadersUntilTheLastHasReadIt() {
        try (ChannelFixture fixture = new ChannelFixture(1, 4, 0, 0, directory)) {
            Channel channel = fixture.openShared("all", READERS);
            ChannelWriter writer = channel.writer();
            int idle = fixture.memory().pagesInUse();
            for (int i = 0; i < 4; i++) {
                assertThat(writer.hasRoom()).isTrue();
                write(writer, MAX_PAYLOAD, i);
            }
            writer.publish();
            assertThat(fixture.memory().pagesInUse() - idle).isEqualTo(2);
            assertThat(readAll(channel.reader(0))).hasSize(4);
            assertThat(readAll(channel.reader(1))).hasSize(4);
            writer.progress();
            assertThat(fixture.memory().floatingPages()).isEqualTo(2);
            List<Frame> last = readAll(channel.reader(2));
            assertThat(last).containsExactly(frame(0), frame(1), frame(2), frame(3));
            writer.progress();
            readEverywhere(channel);
            writer.progress();
            assertThat(fixture.memory().floatingPages()).isZero();
        }
    }

    @Test
    void shouldHaveNoRoomWhileOneReaderLagsAndRoomAgainWhenItHasRead() {
        try (ChannelFixture fixture = new ChannelFixture(1, 0, 0, 0, directory)) {
            Channel channel = fixture.openShared("all", READERS);
            ChannelWriter writer = channel.writer();
            while (writer.hasRoom()) {
                write(writer, MAX_PAYLOAD, 1);
            }
            readAll(channel.reader(0));
            readAll(channel.reader(2));
            assertThat(writer.hasRoom()).isFalse();
            readAll(channel.reader(1));
            assertThat(writer.hasRoom()).isTrue();
        }
    }

    @Test
    void shouldAskWhichReaderIsMeant() {
        try (ChannelFixture fixture = new ChannelFixture(1, 0, 0, 0, directory)) {
            Channel channel = fixture.openShared("all", READERS);
            assertThatThrownBy(channel::reader).hasMessageContainingAll("channel=all", "readers=3");
        }
    }

    @ParameterizedTest(name = "seed={0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldDeliverAllToEachReaderInOrder(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        try (ChannelFixture fixture =
                new ChannelFixture(1, random.nextInt(4), random.nextInt(4), random.nextInt(4), directory)) {
            Channel channel = fixture.openShared("all", READERS);
            List<Frame> expected = new ArrayList<>();
            int[] read = new int[READERS];
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(4)) {
                    case 0 -> {
                        int length = random.nextInt(random.nextInt(200) == 0 ? 10 * PAGE_BYTES : 700);
                        write(channel.writer(), length, step);
                        expected.add(Frame.of(length, step));
                    }
                    case 1 -> channel.writer().progress();
                    case 2 -> channel.writer().publish();
                    default -> check(channel, random.nextInt(READERS), expected, read);
                }
            }
            channel.writer().publish();
            while (read[0] + read[1] + read[2] < READERS * expected.size()) {
                for (int i = 0; i < READERS; i++) {
                    check(channel, i, expected, read);
                }
                channel.writer().progress();
            }
            for (int cycle = 0; cycle < 2; cycle++) {
                channel.writer().progress();
                readEverywhere(channel);
            }
            channel.writer().progress();
            assertThat(fixture.memory().floatingPages()).isZero();
            assertThat(fixture.memory().overdraftPages()).isZero();
            assertThat(fixture.memory().spilledBytes()).isZero();
        }
    }

    private static void check(Channel channel, int reader, List<Frame> expected, int[] read) {
        for (Frame frame : readAll(channel.reader(reader))) {
            assertThat(frame).isEqualTo(expected.get(read[reader]++));
        }
    }

    private static void readEverywhere(Channel channel) {
        for (int i = 0; i < READERS; i++) {
            assertThat(readAll(channel.reader(i))).isEmpty();
        }
    }

    private static Frame frame(int seed) {
        return Frame.of(MAX_PAYLOAD, seed);
    }
}
