package io.leat.network.channel;

import static io.leat.network.channel.ChannelFixture.KIND;
import static io.leat.network.channel.ChannelFixture.MAX_PAYLOAD;
import static io.leat.network.channel.ChannelFixture.PAGE_BYTES;
import static io.leat.network.channel.ChannelFixture.read;
import static io.leat.network.channel.ChannelFixture.readAll;
import static io.leat.network.channel.ChannelFixture.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.memory.budget.BudgetKind;
import io.leat.memory.budget.MemoryBudgetException;
import io.leat.memory.budget.MemoryBudgets;
import io.leat.network.channel.ChannelFixture.Frame;
import io.leat.network.frame.FrameLayout;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What one channel promises, seen from one thread. */
@Timeout(60)
class ChannelTest {
    @TempDir
    Path directory;

    private ChannelFixture fixture;
    private Channel channel;
    private ChannelWriter writer;
    private ChannelReader reader;

    @BeforeEach
    void open() {
        fixture = new ChannelFixture(2, 4, 4, 4, directory);
        channel = fixture.open("a -> b");
        writer = channel.writer();
        reader = channel.reader();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void shouldShowFramesOnlyOncePublished() {
        write(writer, 10, 1);
        assertThat(reader.isEmpty()).isTrue();
        assertThat(read(reader)).isNull();
        writer.publish();
        assertThat(reader.queuedBytes()).isEqualTo(FrameLayout.frameBytes(10));
        assertThat(read(reader)).isEqualTo(Frame.of(10, 1));
        assertThat(reader.isEmpty()).isTrue();
        assertThat(reader.position()).isEqualTo(writer.position());
    }

    @Test
    void shouldPublishByItselfEverySoManyFrames() {
        for (int i = 0; i < ChannelWriter.PUBLISH_FRAMES - 1; i++) {
            write(writer, 8, i);
        }
        assertThat(reader.isEmpty()).isTrue();
        write(writer, 8, 15);
        assertThat(readAll(reader)).hasSize(ChannelWriter.PUBLISH_FRAMES);
    }

    @Test
    void shouldShrinkAClaimAtCommitAndForgetItAtAbort() {
        int offset = writer.claim(100);
        writer.buffer().putByte(offset, (byte) 5);
        writer.abort();
        assertThat(writer.position()).isZero();
        int again = writer.claim(100);
        assertThat(again).isEqualTo(offset);
        writer.buffer().putByte(again, (byte) 9);
        writer.commit(1, KIND, 9);
        writer.publish();
        assertThat(writer.position()).isEqualTo(16);
        assertThat(readAll(reader)).containsExactly(Frame.of(1, 9));
    }

    @Test
    void shouldCarryKindKeyGroupAndEmptyPayloads() {
        writer.claim(0);
        writer.commit(0, (byte) -3, FrameLayout.NO_KEY_GROUP);
        writer.publish();
        assertThat(read(reader)).isEqualTo(new Frame(0, 0, (byte) -3, FrameLayout.NO_KEY_GROUP));
    }

    @Test
    void shouldPadTheRestOfAPageAndStartTheNextFrameOnANewOne() {
        write(writer, 3000, 1);
        write(writer, 2000, 2);
        writer.publish();
        assertThat(writer.position()).isEqualTo(PAGE_BYTES + FrameLayout.frameBytes(2000));
        assertThat(readAll(reader)).containsExactly(Frame.of(3000, 1), Frame.of(2000, 2));
        assertThat(reader.position()).isEqualTo(writer.position());
    }

    @Test
    void shouldFillPagesExactly() {
        for (int i = 0; i < 50; i++) {
            write(writer, MAX_PAYLOAD, i);
            writer.publish();
            assertThat(writer.position()).isEqualTo((long) PAGE_BYTES * (i + 1));
            assertThat(read(reader)).isEqualTo(Frame.of(MAX_PAYLOAD, i));
            assertThat(reader.isEmpty()).isTrue();
        }
        write(writer, MAX_PAYLOAD - 8, 1);
        write(writer, 0, 2);
        write(writer, 1, 3);
        writer.publish();
        assertThat(readAll(reader)).containsExactly(Frame.of(MAX_PAYLOAD - 8, 1), Frame.of(0, 2), Frame.of(1, 3));
    }

    @Test
    void shouldStopAfterTheFrameWhoseHandlerSaysSoOrAtTheLimit() {
        for (int i = 0; i < 10; i++) {
            write(writer, 4, i);
        }
        writer.publish();
        assertThat(read(reader)).isEqualTo(Frame.of(4, 0));
        assertThat(reader.poll((buffer, offset, length, kind, keyGroup) -> true, 3))
                .isEqualTo(3);
        assertThat(read(reader)).isEqualTo(Frame.of(4, 4));
        assertThat(readAll(reader)).hasSize(5);
    }

    @Test
    void shouldConsumeAFrameWhoseHandlerThrowsAndReturnItsPage() {
        write(writer, MAX_PAYLOAD, 1);
        write(writer, 8, 2);
        writer.publish();
        assertThatThrownBy(() -> reader.poll(
                        (buffer, offset, length, kind, keyGroup) -> {
                            throw new IllegalArgumentException("handler failed");
                        },
                        10))
                .hasMessage("handler failed");
        assertThat(reader.position()).isEqualTo(PAGE_BYTES);
        assertThat(writer.hasRoom()).isTrue();
        assertThat(readAll(reader)).containsExactly(Frame.of(8, 2));
    }

    @Test
    void shouldCutLargeRecordsIntoFragmentsAndJoinThem() {
        write(writer, 10, 1);
        write(writer, 10_000, 2);
        write(writer, MAX_PAYLOAD + 1, 3);
        write(writer, 10, 4);
        writer.publish();
        assertThat(readAll(reader))
                .containsExactly(Frame.of(10, 1), Frame.of(10_000, 2), Frame.of(MAX_PAYLOAD + 1, 3), Frame.of(10, 4));
    }

    @Test
    void shouldMoveThePositionOnlyAtWholeRecords() {
        write(writer, 10, 1);
        writer.publish();
        readAll(reader);
        long before = reader.position();
        write(writer, 10_000, 2);
        writer.publish();
        FrameHandler refuse = (buffer, offset, length, kind, keyGroup) -> {
            throw new AssertionError("the record is not whole");
        };
        assertThat(reader.poll(refuse, 2)).isEqualTo(2);
        assertThat(reader.position()).isEqualTo(before);
        assertThat(readAll(reader)).containsExactly(Frame.of(10_000, 2));
        assertThat(reader.position()).isEqualTo(writer.position());
    }

    @Test
    void shouldWriteALargeClaimThatShrinksAsAnOrdinaryFrame() {
        int offset = writer.claim(100_000);
        writer.buffer().putByte(offset, (byte) 3);
        writer.commit(1, KIND, 3);
        writer.claim(100_000);
        writer.abort();
        write(writer, 2, 4);
        writer.publish();
        assertThat(writer.position()).isEqualTo(32);
        assertThat(readAll(reader)).containsExactly(Frame.of(1, 3), Frame.of(2, 4));
    }

    @Test
    void shouldRefuseRecordsBeyondTheMaximumNamingTheOption() {
        write(writer, 1 << 20, 1);
        assertThatThrownBy(() -> writer.claim((1 << 20) + 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("channel=a -> b", "record_bytes=1048577", "ChannelConfig.maxRecordBytes");
        assertThatThrownBy(() -> writer.claim(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writer.claim(Integer.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class);
        write(writer, 5, 2);
        assertThat(writer.progress()).isZero();
        while (read(reader) != null) {
            writer.progress();
        }
    }

    @Test
    void shouldKeepModestAssemblyBuffersAndFreeVeryLargeOnes() {
        ChannelFixture own = new ChannelFixture(1, 0, 0, 0, directory);
        Channel large = own.open("large", new ChannelConfig(0, 0, 8 << 20));
        long before = own.budgets().usedBytes(BudgetKind.NETWORK);
        deliver(large, 3 << 20);
        assertThat(own.budgets().usedBytes(BudgetKind.NETWORK)).isEqualTo(before);
        deliver(large, 5000);
        assertThat(own.budgets().usedBytes(BudgetKind.NETWORK)).isEqualTo(before + 2 * 8192);
        deliver(large, 6000);
        assertThat(own.budgets().usedBytes(BudgetKind.NETWORK)).isEqualTo(before + 2 * 8192);
        own.close();
    }

    @Test
    void shouldNameTheBudgetThatHasNoBufferForALargeRecord() {
        ChannelMemoryConfig tight = new ChannelMemoryConfig(PAGE_BYTES, 1, 2, 0, 0, 0);
        MemoryBudgets budgets = new MemoryBudgets(Map.of(BudgetKind.NETWORK, tight.bytes() + 100));
        ChannelMemory memory = new ChannelMemory("tight", budgets, tight, () -> directory);
        Channel narrow = new Channel("narrow", memory, ChannelConfig.DEFAULT);
        assertThatThrownBy(() -> narrow.writer().claim(PAGE_BYTES))
                .isInstanceOf(MemoryBudgetException.class)
                .hasMessageContainingAll("budget=network", "channel=narrow", "asked=4096");
        write(narrow.writer(), 10, 1);
        narrow.writer().publish();
        assertThat(read(narrow.reader())).isEqualTo(Frame.of(10, 1));
        narrow.close();
        memory.close();
    }

    @Test
    void shouldLeaveAnOverdraftPageOnceTheReaderCaughtUpThoughNobodyAskedForRoom() {
        ChannelFixture own = new ChannelFixture(1, 0, 0, 3, directory);
        Channel channel = own.open("unasked");
        for (int i = 0; i < 3; i++) {
            write(channel.writer(), MAX_PAYLOAD - 100, i);
        }
        channel.writer().publish();
        assertThat(readAll(channel.reader())).hasSize(3);
        assertThat(own.memory().overdraftPages()).isEqualTo(1);
        channel.writer().progress();
        assertThat(readAll(channel.reader())).isEmpty();
        assertThat(own.memory().overdraftPages()).isZero();
        own.close();
    }

    @Test
    void shouldPublishWhenItHasNoRoom() {
        while (writer.hasRoom()) {
            write(writer, MAX_PAYLOAD, 1);
        }
        assertThat(reader.queuedBytes()).isEqualTo(writer.position());
    }

    private static void deliver(Channel channel, int length) {
        write(channel.writer(), length, 1);
        channel.writer().publish();
        Frame frame = null;
        while (frame == null) {
            frame = read(channel.reader());
            channel.writer().progress();
        }
        assertThat(frame).isEqualTo(Frame.of(length, 1));
    }

    @Test
    void shouldRefuseMisuseOfClaims() {
        assertThatThrownBy(() -> writer.commit(0, KIND, 0)).hasMessageContaining("committed without a claim");
        assertThatThrownBy(writer::abort).hasMessageContaining("aborted without a claim");
        writer.claim(10);
        assertThatThrownBy(() -> writer.claim(10)).hasMessageContaining("claimed twice");
        assertThatThrownBy(() -> writer.commit(11, KIND, 0)).hasMessageContaining("length=11 claimed=10");
        assertThatThrownBy(() -> writer.commit(-1, KIND, 0)).hasMessageContaining("length=-1");
        assertThatThrownBy(() -> writer.commit(1, FrameLayout.PADDING, 0)).hasMessageContaining("kind=0");
        assertThatThrownBy(() -> writer.commit(1, KIND, 0x10000)).hasMessageContaining("key_group=65536");
        writer.commit(10, KIND, 0);
    }

    @Test
    void shouldReturnEveryPageWhenClosedWithFramesQueued() {
        for (int i = 0; i < 100; i++) {
            write(writer, 1000, i);
        }
        writer.publish();
        read(reader);
        assertThat(fixture.memory().pagesInUse()).isPositive();
        assertThat(fixture.memory().spilledBytes()).isPositive();
        Channel other = fixture.open("c -> d");
        write(other.writer(), 100_000, 1);
        write(other.writer(), 20, 1);
        other.writer().claim(50_000);
    }

    @Test
    void shouldRefuseUseAfterClose() {
        ChannelFixture own = new ChannelFixture(1, 0, 0, 0, directory);
        Channel closing = new Channel("gone", own.memory(), ChannelConfig.DEFAULT);
        write(closing.writer(), 10, 1);
        closing.close();
        assertThatThrownBy(closing::close).hasMessageContaining("channel=gone");
        assertThatThrownBy(() -> closing.writer().claim(1)).hasMessageContaining("channel=gone");
        assertThatThrownBy(() -> closing.writer().hasRoom()).hasMessageContaining("channel=gone");
        assertThatThrownBy(() -> read(closing.reader())).hasMessageContaining("channel=gone");
        own.close();
    }

    @Test
    void shouldRefuseMoreChannelsThanTheMemoryWasDividedFor() {
        fixture.open("second");
        assertThatThrownBy(() -> fixture.open("third"))
                .hasMessageContainingAll("channels=2", "channel=third", "ChannelMemoryConfig.channels");
    }
}
