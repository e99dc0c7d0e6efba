package io.leat.network.channel;

import io.leat.memory.budget.BudgetKind;
import io.leat.memory.budget.MemoryBudgets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.agrona.DirectBuffer;

/** Channels with small pages over one memory, and frames read back as plain values. */
final class ChannelFixture implements AutoCloseable {
    static final int PAGE_BYTES = 4096;
    static final int MAX_PAYLOAD = PAGE_BYTES - 8;
    static final byte KIND = 7;

    private final MemoryBudgets budgets = new MemoryBudgets(Map.of(BudgetKind.NETWORK, 256L << 20));
    private final ChannelMemory memory;
    private final List<Channel> open = new ArrayList<>();

    ChannelFixture(int channels, int floating, int parking, int overdraft, Path spillDirectory) {
        memory = new ChannelMemory(
                "test",
                budgets,
                new ChannelMemoryConfig(PAGE_BYTES, channels, 2, floating, parking, overdraft),
                () -> spillDirectory);
    }

    Channel open(String name) {
        return open(name, new ChannelConfig(8, 64, 1 << 20));
    }

    Channel open(String name, ChannelConfig config) {
        Channel channel = new Channel(name, memory, config);
        open.add(channel);
        return channel;
    }

    Channel openShared(String name, int readers) {
        Channel channel = new Channel(name, memory, new ChannelConfig(8, 64, 1 << 20), readers);
        open.add(channel);
        return channel;
    }

    ChannelMemory memory() {
        return memory;
    }

    MemoryBudgets budgets() {
        return budgets;
    }

    static void write(ChannelWriter writer, int length, int seed) {
        int offset = writer.claim(length);
        for (int i = 0; i < length; i++) {
            writer.buffer().putByte(offset + i, (byte) (seed + i));
        }
        writer.commit(length, KIND, seed & 0x7FFF);
    }

    static Frame read(ChannelReader reader) {
        Frame[] read = new Frame[1];
        reader.poll(
                (buffer, offset, length, kind, keyGroup) -> {
                    read[0] = Frame.of(buffer, offset, length, kind, keyGroup);
                    return false;
                },
                Integer.MAX_VALUE);
        return read[0];
    }

    static List<Frame> readAll(ChannelReader reader) {
        List<Frame> frames = new ArrayList<>();
        reader.poll(
                (buffer, offset, length, kind, keyGroup) -> {
                    frames.add(Frame.of(buffer, offset, length, kind, keyGroup));
                    return true;
                },
                Integer.MAX_VALUE);
        return frames;
    }

    /** Closes channels and memory; throws when a page leaks. */
    @Override
    public void close() {
        open.forEach(Channel::close);
        memory.close();
        if (budgets.usedBytes(BudgetKind.NETWORK) != 0) {
            throw new AssertionError("network bytes leaked: " + budgets.usedByOwner(BudgetKind.NETWORK));
        }
    }

    /** What a handler saw. */
    record Frame(int length, int seed, byte kind, int keyGroup) {
        static Frame of(int length, int seed) {
            return new Frame(length, length == 0 ? 0 : (byte) seed, KIND, seed & 0x7FFF);
        }

        static Frame of(DirectBuffer buffer, int offset, int length, byte kind, int keyGroup) {
            byte seed = length == 0 ? 0 : buffer.getByte(offset);
            for (int i = 0; i < length; i++) {
                if (buffer.getByte(offset + i) != (byte) (seed + i)) {
                    throw new AssertionError("byte " + i + " of " + length + " is wrong");
                }
            }
            return new Frame(length, seed, kind, keyGroup);
        }
    }
}
