package io.leat.runtime.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.checkpoint.barrier.BarrierLayout;
import io.leat.memory.budget.BudgetKind;
import io.leat.memory.budget.MemoryBudgets;
import io.leat.network.channel.Channel;
import io.leat.network.channel.ChannelConfig;
import io.leat.network.channel.ChannelMemory;
import io.leat.network.channel.ChannelMemoryConfig;
import io.leat.network.channel.ChannelWriter;
import io.leat.network.frame.FrameLayout;
import io.leat.network.gate.InputGate;
import io.leat.runtime.exchange.RecordLayout;
import io.leat.runtime.operator.Downstream;
import io.leat.serialize.codec.Codec;
import io.leat.serialize.types.Types;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A subtask's input of two channels, and what a checkpoint does to them. */
@Timeout(60)
class GateInputTest {
    private static final int PAGE_BYTES = 4 << 10;

    @TempDir
    private Path directory;

    private final List<Long> taken = new ArrayList<>();
    private final List<Long> aligned = new ArrayList<>();
    private final Codec<Long> codec = Types.LONG.createCodec();
    private ChannelMemory memory;
    private Channel first;
    private Channel second;
    private SubtaskInput input;

    @BeforeEach
    void open() {
        ChannelMemoryConfig config = new ChannelMemoryConfig(PAGE_BYTES, 2, 2, 4, 4, 4);
        Map<BudgetKind, Long> limits = Map.of(BudgetKind.NETWORK, config.bytes(), BudgetKind.RESERVE, config.bytes());
        memory = new ChannelMemory("test", new MemoryBudgets(limits), config, () -> directory);
        first = new Channel("first", memory, ChannelConfig.DEFAULT);
        second = new Channel("second", memory, ChannelConfig.DEFAULT);
        Downstream<Long> head = new Downstream<>() {
            @Override
            public void accept(Long value, long timestamp) {
                taken.add(value);
            }

            @Override
            public void watermark(long timestamp) {
                throw new AssertionError("watermark=" + timestamp);
            }
        };
        InputGate gate = new InputGate(List.of(first.reader(), second.reader()));
        input = new GateInputFactory<>(gate, codec, head, false, Long.MIN_VALUE)
                .create(barrier -> aligned.add(barrier.checkpointId()), () -> true);
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
        memory.close();
    }

    private void writeRecord(Channel channel, long value) {
        ChannelWriter writer = channel.writer();
        int at = writer.claim(RecordLayout.RECORD_OFFSET + Long.BYTES);
        writer.buffer().putLong(at + RecordLayout.TIME_OFFSET, 0, ByteOrder.LITTLE_ENDIAN);
        int length = codec.encode(value, writer.buffer(), at + RecordLayout.RECORD_OFFSET);
        writer.commit(RecordLayout.RECORD_OFFSET + length, RecordLayout.RECORD, FrameLayout.NO_KEY_GROUP);
        writer.publish();
    }

    private static void writeBarrier(Channel channel, long checkpointId) {
        UnsafeBuffer bytes = new UnsafeBuffer(new byte[BarrierLayout.LENGTH]);
        BarrierLayout.encode(bytes, 0, checkpointId, 0, false);
        ChannelWriter writer = channel.writer();
        int at = writer.claim(BarrierLayout.LENGTH);
        writer.buffer().putBytes(at, bytes, 0, BarrierLayout.LENGTH);
        writer.commit(BarrierLayout.LENGTH, RecordLayout.BARRIER, FrameLayout.NO_KEY_GROUP);
        writer.publish();
    }

    private void pollAll() throws Exception {
        while (input.poll(10) > 0) {
            // until nothing more may be taken
        }
    }

    @Test
    void shouldHoldAChannelBackUntilTheOtherIsAtTheBarrierToo() throws Exception {
        writeBarrier(first, 1);
        writeRecord(first, 10);
        writeRecord(second, 20);
        pollAll();
        assertThat(taken).containsExactly(20L);
        assertThat(aligned).isEmpty();

        writeBarrier(second, 1);
        writeRecord(second, 21);
        pollAll();
        assertThat(aligned).containsExactly(1L);
        assertThat(taken).containsExactlyInAnyOrder(20L, 10L, 21L);
    }

    @Test
    void shouldLetAChannelFlowAgainWhenItsCheckpointIsGivenUp() throws Exception {
        writeBarrier(first, 1);
        writeRecord(first, 10);
        pollAll();
        assertThat(taken).isEmpty();

        input.notifyCheckpointAborted(1);
        pollAll();
        assertThat(taken).containsExactly(10L);

        writeBarrier(second, 1);
        pollAll();
        assertThat(aligned).as("the barrier of a checkpoint that is over").isEmpty();
    }

    @Test
    void shouldGoOverToANewerBarrier() throws Exception {
        writeBarrier(first, 1);
        writeRecord(first, 10);
        writeBarrier(first, 2);
        writeBarrier(second, 2);
        pollAll();
        assertThat(taken).containsExactly(10L);
        assertThat(aligned).containsExactly(2L);
    }
}
