package io.leat.network.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.memory.budget.BudgetKind;
import io.leat.memory.budget.MemoryBudgets;
import io.leat.network.channel.Channel;
import io.leat.network.channel.ChannelConfig;
import io.leat.network.channel.ChannelMemory;
import io.leat.network.channel.ChannelMemoryConfig;
import io.leat.network.frame.FrameLayout;
import io.leat.network.gate.InputGate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A partition and the gate at the other end of its channels. */
@Timeout(60)
class ResultPartitionTest {
    private static final int PAGE_BYTES = 4096;
    private static final byte KIND = 3;

    @TempDir
    Path directory;

    private final MemoryBudgets budgets = new MemoryBudgets(Map.of(BudgetKind.NETWORK, 16L << 20));
    private final ChannelMemory memory =
            new ChannelMemory("test", budgets, new ChannelMemoryConfig(PAGE_BYTES, 3, 2, 0, 0, 4), () -> directory);
    private final List<Channel> channels = List.of(channel("c0"), channel("c1"), channel("c2"));
    private final ResultPartition partition = partition(Admission.EVERY_CHANNEL);
    private final InputGate gate =
            new InputGate(channels.stream().map(Channel::reader).toList());
    private final List<String> seen = new ArrayList<>();

    @AfterEach
    void close() {
        channels.forEach(Channel::close);
        memory.close();
    }

    @Test
    void shouldHaveRoomOnlyWhileAllChannelsHave() {
        assertThat(partition.hasRoom()).isTrue();
        fill(1);
        assertThat(partition.hasRoom()).isFalse();
        assertThat(partition.backPressuredChannels()).isEqualTo(1);
        fill(2);
        assertThat(partition.backPressuredChannels()).isEqualTo(2);
        partition.publish();
        poll(1);
        assertThat(partition.hasRoom()).isFalse();
        poll(Integer.MAX_VALUE);
        assertThat(partition.hasRoom()).isTrue();
        assertThat(partition.backPressuredChannels()).isZero();
    }

    @Test
    void shouldKeepCountOfRoomThroughSpillAndReplay() {
        for (int i = 0; i < 20; i++) {
            write(0, PAGE_BYTES - 8, i);
        }
        assertThat(memory.spilledBytes()).isPositive();
        assertThat(partition.hasRoom()).isFalse();
        partition.publish();
        while (seen.size() < 20) {
            poll(Integer.MAX_VALUE);
            partition.progress();
        }
        assertThat(partition.hasRoom()).isTrue();
        assertThat(seen).hasSize(20).first().isEqualTo("0:0");
        assertThat(seen).last().isEqualTo("0:19");
    }

    @Test
    void shouldTakeChannelsInTurn() {
        assertThat(List.of(
                        partition.nextRoundRobin(),
                        partition.nextRoundRobin(),
                        partition.nextRoundRobin(),
                        partition.nextRoundRobin()))
                .containsExactly(0, 1, 2, 0);
    }

    @Test
    void shouldPassOverAFullChannelWhereAnyWillDo() {
        ResultPartition any = partition(Admission.ANY_CHANNEL);
        fill(1);
        assertThat(any.hasRoom()).isTrue();
        assertThat(List.of(any.nextRoundRobin(), any.nextRoundRobin(), any.nextRoundRobin()))
                .containsExactly(0, 2, 0);
        fill(0);
        fill(2);
        assertThat(any.hasRoom()).isFalse();
        assertThat(List.of(any.nextRoundRobin(), any.nextRoundRobin())).containsExactly(1, 2);
        any.publish();
        poll(Integer.MAX_VALUE);
        assertThat(any.hasRoom()).isTrue();
        assertThat(any.nextRoundRobin()).isZero();
        assertThat(any.nextRoundRobin()).isEqualTo(1);
    }

    private ResultPartition partition(Admission admission) {
        return new ResultPartition("p", channels.stream().map(Channel::writer).toList(), admission);
    }

    @Test
    void shouldBroadcastACopyToEachChannel() {
        UnsafeBuffer source = new UnsafeBuffer(new byte[16]);
        source.putInt(4, 77);
        partition.broadcast(source, 4, 4, KIND);
        partition.publish();
        poll(Integer.MAX_VALUE);
        assertThat(seen).containsExactlyInAnyOrder("0:77", "1:77", "2:77");
    }

    @Test
    void shouldStartEachPollAtTheNextChannel() {
        for (int i = 0; i < 3; i++) {
            for (int channel = 0; channel < 3; channel++) {
                write(channel, 4, i);
            }
        }
        partition.publish();
        for (int i = 0; i < 6; i++) {
            poll(1);
        }
        assertThat(seen).containsExactly("0:0", "1:0", "2:0", "0:1", "1:1", "2:1");
        assertThat(gate.queuedBytes()).isEqualTo(3L * FrameLayout.frameBytes(4));
    }

    @Test
    void shouldHoldPausedChannelsBackFromTheVeryFrameOn() {
        for (int i = 0; i < 4; i++) {
            write(0, 4, i);
            write(1, 4, i);
        }
        partition.publish();
        int work = gate.poll(
                (channel, buffer, offset, length, kind, keyGroup) -> {
                    seen.add(channel + ":" + buffer.getInt(offset));
                    if (channel == 0 && buffer.getInt(offset) == 1) {
                        gate.pause(0);
                    }
                    return true;
                },
                100);
        assertThat(work).isEqualTo(6);
        assertThat(seen).containsExactly("0:0", "0:1", "1:0", "1:1", "1:2", "1:3");
        assertThat(gate.isPaused(0)).isTrue();
        poll(100);
        assertThat(seen).hasSize(6);
        gate.resume(0);
        poll(100);
        assertThat(seen).endsWith("0:2", "0:3");
        gate.pause(1);
        gate.resumeAll();
        assertThat(gate.isPaused(1)).isFalse();
    }

    @Test
    void shouldReturnAtOnceWhenTheHandlerSaysSo() {
        write(0, 4, 1);
        write(0, 4, 2);
        write(1, 4, 3);
        partition.publish();
        int work = gate.poll(
                (channel, buffer, offset, length, kind, keyGroup) -> {
                    seen.add(channel + ":" + buffer.getInt(offset));
                    return false;
                },
                100);
        assertThat(work).isEqualTo(1);
        assertThat(seen).containsExactly("0:1");
    }

    @Test
    void shouldRefuseToBeEmpty() {
        assertThatThrownBy(() -> new ResultPartition("none", List.of(), Admission.ANY_CHANNEL))
                .hasMessageContaining("partition=none");
    }

    private Channel channel(String name) {
        return new Channel(name, memory, ChannelConfig.DEFAULT);
    }

    private void fill(int channel) {
        while (partition.writer(channel).hasRoom()) {
            write(channel, PAGE_BYTES - 8, 1);
        }
    }

    private void write(int channel, int length, int value) {
        int offset = partition.writer(channel).claim(length);
        partition.writer(channel).buffer().putInt(offset, value);
        partition.writer(channel).commit(length, KIND, 0);
    }

    private void poll(int limit) {
        gate.poll(
                (channel, buffer, offset, length, kind, keyGroup) -> {
                    assertThat(kind).isEqualTo(KIND);
                    seen.add(channel + ":" + buffer.getInt(offset));
                    return true;
                },
                limit);
    }
}
