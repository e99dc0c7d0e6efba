package io.leat.network.channel;

import static io.leat.network.channel.ChannelFixture.MAX_PAYLOAD;
import static io.leat.network.channel.ChannelFixture.read;
import static io.leat.network.channel.ChannelFixture.readAll;
import static io.leat.network.channel.ChannelFixture.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.network.channel.ChannelFixture.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who may hold how many pages, and what happens to frames for which there is none. */
@Timeout(60)
class ChannelCreditTest {
    @TempDir
    Path directory;

    @Test
    void shouldTakeOwnThenFloatingThenParkingPagesAndThenHaveNoRoom() {
        try (ChannelFixture fixture = new ChannelFixture(1, 3, 2, 5, directory)) {
            ChannelWriter writer = fixture.open("a").writer();
            assertThat(pagesWithinRoom(writer)).isEqualTo(2 + 3 + 2);
            assertThat(fixture.memory().floatingPages()).isEqualTo(3);
            assertThat(fixture.memory().parkedPages()).isEqualTo(2);
            assertThat(fixture.memory().overdraftPages()).isZero();
        }
    }

    @Test
    void shouldKeepToTheLimitsOfTheChannel() {
        try (ChannelFixture fixture = new ChannelFixture(2, 10, 10, 5, directory)) {
            ChannelWriter writer =
                    fixture.open("a", new ChannelConfig(1, 0, 1 << 20)).writer();
            assertThat(pagesWithinRoom(writer)).isEqualTo(2 + 1);
            ChannelWriter other =
                    fixture.open("b", new ChannelConfig(0, 2, 1 << 20)).writer();
            assertThat(pagesWithinRoom(other)).isEqualTo(2 + 2);
        }
    }

    @Test
    void shouldGoOnWithItsOwnPagesWhileAnotherChannelHoldsAllOthers() {
        try (ChannelFixture fixture = new ChannelFixture(2, 4, 4, 0, directory)) {
            Channel greedy = fixture.open("greedy");
            Channel modest = fixture.open("modest");
            assertThat(pagesWithinRoom(greedy.writer())).isEqualTo(10);
            for (int i = 0; i < 100; i++) {
                assertThat(modest.writer().hasRoom()).isTrue();
                write(modest.writer(), MAX_PAYLOAD, i);
                modest.writer().publish();
                assertThat(read(modest.reader())).isEqualTo(Frame.of(MAX_PAYLOAD, i));
            }
        }
    }

    @Test
    void shouldNotLetAnotherChannelTakeTheRoomItPromised() {
        try (ChannelFixture fixture = new ChannelFixture(2, 0, 1, 9, directory)) {
            Channel first = fixture.open("first");
            Channel second = fixture.open("second");
            write(first.writer(), MAX_PAYLOAD, 1);
            write(first.writer(), MAX_PAYLOAD, 2);
            assertThat(first.writer().hasRoom()).isTrue();
            assertThat(pagesWithinRoom(second.writer())).isEqualTo(2);
            write(first.writer(), MAX_PAYLOAD, 3);
            assertThat(fixture.memory().overdraftPages()).isZero();
            assertThat(fixture.memory().spilledBytes()).isZero();
        }
    }

    @Test
    void shouldNeedNoOverdraftForAPageOfFramesAfterHasRoomWhateverTheirSizes() {
        try (ChannelFixture fixture = new ChannelFixture(1, 0, 0, 3, directory)) {
            Channel channel = fixture.open("a");
            int[] lengths = {1500, 1, 2000, 500};
            for (int i = 0; i < 1000; i++) {
                if (!channel.writer().hasRoom()) {
                    channel.writer().publish();
                    assertThat(readAll(channel.reader())).isNotEmpty();
                    assertThat(channel.writer().hasRoom()).isTrue();
                }
                for (int length : lengths) {
                    write(channel.writer(), length, i);
                }
                write(channel.writer(), i % 3 * 8, i);
            }
            assertThat(fixture.memory().peakOverdraftPages()).isZero();
            assertThat(fixture.memory().spilledBytesEver()).isZero();
        }
    }

    @Test
    void shouldReturnBorrowedPagesOnceTheBacklogIsRead() {
        try (ChannelFixture fixture = new ChannelFixture(1, 2, 2, 2, directory)) {
            Channel channel = fixture.open("a");
            for (int i = 0; i < 8; i++) {
                write(channel.writer(), MAX_PAYLOAD, i);
            }
            assertThat(fixture.memory().overdraftPages()).isEqualTo(2);
            channel.writer().publish();
            assertThat(readAll(channel.reader())).hasSize(8);
            assertThat(fixture.memory().overdraftPages()).isZero();
            assertThat(fixture.memory().parkedPages()).isZero();
            assertThat(fixture.memory().floatingPages()).isZero();
            assertThat(fixture.memory().peakOverdraftPages()).isEqualTo(2);
            assertThat(fixture.memory().pagesInUse()).isEqualTo(2);
        }
    }

    @Test
    void shouldGiveABorrowedReserveBackWhenItsOwnPageIsFree() {
        try (ChannelFixture fixture = new ChannelFixture(1, 1, 0, 0, directory)) {
            Channel channel = fixture.open("a");
            write(channel.writer(), MAX_PAYLOAD, 1);
            write(channel.writer(), 8, 2);
            assertThat(channel.writer().hasRoom()).isTrue();
            assertThat(fixture.memory().floatingPages()).isEqualTo(1);
            channel.writer().publish();
            readAll(channel.reader());
            channel.writer().progress();
            assertThat(fixture.memory().floatingPages()).isZero();
            assertThat(channel.writer().hasRoom()).isTrue();
        }
    }

    @Test
    void shouldLeaveABorrowedPageWhenTheReaderHasCaughtUp() {
        try (ChannelFixture fixture = new ChannelFixture(1, 0, 2, 0, directory)) {
            Channel channel = fixture.open("a");
            for (int i = 0; i < 3; i++) {
                write(channel.writer(), MAX_PAYLOAD - 100, i);
            }
            channel.writer().publish();
            assertThat(readAll(channel.reader())).hasSize(3);
            assertThat(channel.writer().hasRoom()).isTrue();
            assertThat(fixture.memory().parkedPages()).isEqualTo(1);
            channel.writer().progress();
            assertThat(readAll(channel.reader())).isEmpty();
            assertThat(fixture.memory().parkedPages()).isZero();
            assertThat(channel.writer().hasRoom()).isTrue();
            write(channel.writer(), 10, 9);
            channel.writer().publish();
            assertThat(readAll(channel.reader())).containsExactly(Frame.of(10, 9));
        }
    }

    @Test
    void shouldNotTouchFilesThatAnotherProcessLeftBehind() throws IOException {
        Path left = Files.writeString(directory.resolve("channel-1.spill"), "left");
        try (ChannelFixture fixture = new ChannelFixture(1, 0, 0, 0, directory)) {
            Channel channel = fixture.open("a");
            for (int i = 0; i < 5; i++) {
                write(channel.writer(), MAX_PAYLOAD, i);
            }
            assertThat(files()).isEqualTo(2);
        }
        assertThat(left).hasContent("left");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void shouldSpillBeyondTheOverdraftAndReplayInOrder() throws IOException {
        try (ChannelFixture fixture = new ChannelFixture(1, 1, 1, 1, directory)) {
            Channel channel = fixture.open("a");
            int frames = 200;
            for (int i = 0; i < frames; i++) {
                write(channel.writer(), 100 + i * 13 % 3000, i);
            }
            channel.writer().publish();
            assertThat(channel.writer().hasRoom()).isFalse();
            assertThat(fixture.memory().spilledBytes()).isPositive();
            assertThat(files()).isEqualTo(1);
            int read = 0;
            while (read < frames) {
                Frame frame = read(channel.reader());
                if (frame == null) {
                    assertThat(channel.writer().progress()).isPositive();
                } else {
                    assertThat(frame).isEqualTo(Frame.of(100 + read * 13 % 3000, read));
                    read++;
                }
            }
            assertThat(fixture.memory().spilledBytes()).isZero();
            assertThat(channel.writer().hasRoom()).isTrue();
            assertThat(channel.reader().position()).isEqualTo(channel.writer().position());
        }
        assertThat(files()).isZero();
    }

    @Test
    void shouldHaveNoRoomWhileAnythingIsSpilledEvenIfPagesAreFree() {
        try (ChannelFixture fixture = new ChannelFixture(1, 0, 0, 0, directory)) {
            Channel channel = fixture.open("a");
            for (int i = 0; i < 5; i++) {
                write(channel.writer(), MAX_PAYLOAD, i);
            }
            channel.writer().publish();
            assertThat(read(channel.reader())).isEqualTo(Frame.of(MAX_PAYLOAD, 0));
            assertThat(channel.writer().hasRoom()).isFalse();
            assertThat(channel.writer().progress()).isEqualTo(1);
            assertThat(channel.writer().hasRoom()).isFalse();
            assertThat(readAll(channel.reader())).hasSize(2);
            assertThat(channel.writer().progress()).isEqualTo(2);
            assertThat(channel.writer().hasRoom()).isFalse();
            assertThat(readAll(channel.reader())).hasSize(2);
            assertThat(channel.writer().hasRoom()).isTrue();
        }
    }

    @Test
    void shouldSpillAndReplayALargeRecord() {
        try (ChannelFixture fixture = new ChannelFixture(1, 1, 1, 1, directory)) {
            Channel channel = fixture.open("a");
            write(channel.writer(), 500_000, 3);
            write(channel.writer(), 12, 4);
            channel.writer().publish();
            Frame large = null;
            while (large == null) {
                large = read(channel.reader());
                channel.writer().progress();
            }
            assertThat(large).isEqualTo(Frame.of(500_000, 3));
            assertThat(read(channel.reader())).isEqualTo(Frame.of(12, 4));
        }
    }

    @Test
    void shouldNameTheSpillFileThatCannotBeMade() throws IOException {
        Path notADirectory = Files.createFile(directory.resolve("file"));
        try (ChannelFixture fixture = new ChannelFixture(1, 0, 0, 0, notADirectory)) {
            ChannelWriter writer = fixture.open("a").writer();
            for (int i = 0; i < 3; i++) {
                write(writer, MAX_PAYLOAD, i);
            }
            assertThatThrownBy(() -> writer.claim(MAX_PAYLOAD))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContainingAll("channel=a", "written", notADirectory.toString());
        }
    }

    private static int pagesWithinRoom(ChannelWriter writer) {
        int pages = 0;
        while (writer.hasRoom()) {
            write(writer, MAX_PAYLOAD, pages);
            pages++;
        }
        return pages;
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        }
    }
}
