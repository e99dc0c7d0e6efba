package io.leat.network.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.leat.network.gate.GateHandler;
import io.leat.network.gate.InputGate;
import io.leat.network.partition.Admission;
import io.leat.network.partition.ResultPartition;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Frames cost no object: neither small ones, nor backlogs in borrowed pages, nor large records after the first. */
@Timeout(60)
class ChannelAllocationTest {
    private static final byte KIND = 1;
    private static final int WARM_UP_ROUNDS = 3000;
    private static final int ROUNDS_PER_WINDOW = 100;

    /** The JVM allocates a little on our threads when it recompiles; what frames cost would show in every window. */
    private static final int WINDOWS = 10;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    Path directory;

    private long received;

    @Test
    void shouldAllocateNothingInSteadyState() {
        try (ChannelFixture fixture = new ChannelFixture(2, 4, 4, 4, directory)) {
            List<Channel> channels = List.of(fixture.open("a"), fixture.open("b"));
            ResultPartition partition = new ResultPartition(
                    "test", channels.stream().map(Channel::writer).toList(), Admission.EVERY_CHANNEL);
            InputGate gate =
                    new InputGate(channels.stream().map(Channel::reader).toList());
            GateHandler handler = (channel, buffer, offset, length, kind, keyGroup) -> {
                received += buffer.getLong(offset);
                return true;
            };
            for (int i = 0; i < WARM_UP_ROUNDS; i++) {
                round(partition, gate, handler);
            }
            long least = Long.MAX_VALUE;
            for (int i = 0; i < WINDOWS; i++) {
                least = Math.min(least, allocatedBy(partition, gate, handler));
            }
            assertThat(received).isPositive();
            assertThat(fixture.memory().peakParkedPages()).isPositive();
            assertThat(fixture.memory().peakOverdraftPages()).isPositive();
            assertThat(least).isZero();
        }
    }

    private long allocatedBy(ResultPartition partition, InputGate gate, GateHandler handler) {
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < ROUNDS_PER_WINDOW; i++) {
            round(partition, gate, handler);
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static void round(ResultPartition partition, InputGate gate, GateHandler handler) {
        for (int i = 0; i < 1000 && partition.hasRoom(); i++) {
            write(partition.writer(partition.nextRoundRobin()), 48, i);
        }
        write(partition.writer(0), 6 * ChannelFixture.PAGE_BYTES, 1);
        partition.publish();
        while (gate.poll(handler, 100) > 0) {
            partition.progress();
        }
    }

    private static void write(ChannelWriter writer, int length, long value) {
        int offset = writer.claim(length);
        writer.buffer().putLong(offset, value);
        writer.commit(length, KIND, 0);
    }
}
