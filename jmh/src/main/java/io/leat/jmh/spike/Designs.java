package io.leat.jmh.spike;

import io.leat.jmh.exchange.AgronaLane;
import io.leat.jmh.exchange.ChannelLane;
import io.leat.jmh.exchange.FieldsPayload;
import io.leat.jmh.exchange.Receiver;
import io.leat.jmh.exchange.RingLane;
import io.leat.jmh.exchange.Sender;
import io.leat.jmh.exchange.Transfer;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Designs of a channel side by side: 64 bytes a record from one thread to another, the same payload in all of them. One
 * operation is one record read and checked by the consumer.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Benchmark)
public class Designs {
    private static final int RECORDS = 1 << 18;

    /** The design and after how many frames it publishes. */
    @Param({
        "built",
        "position.16",
        "position.16.hungry",
        "position.1",
        "position.16.zero",
        "position.64",
        "position.64.zero",
        "position.64.touch",
        "position.64.hungry.zero",
        "position.256.zero",
        "length.16",
        "length.1",
        "handover.16",
        "disruptor.1",
        "disruptor.16",
        "agrona",
        "ring"
    })
    public String design;

    private AutoCloseable lane;
    private Transfer transfer;

    /** One design. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long leat() {
        return transfer.move(RECORDS);
    }

    /** Starts the producer. */
    @Setup
    public void open() {
        switch (design) {
            case "built" -> {
                ChannelLane built = new ChannelLane(FieldsPayload::new);
                start(built, built::sender, built::receiver);
            }
            case "length.1", "length.16" -> {
                LengthLane length = new LengthLane(every());
                start(length, length::sender, length::receiver);
            }
            case "handover.16" -> {
                HandoverLane handover = new HandoverLane(every());
                start(handover, handover::sender, handover::receiver);
            }
            case "disruptor.1", "disruptor.16" -> {
                DisruptorLane disruptor = new DisruptorLane(every());
                start(disruptor, disruptor::sender, disruptor::receiver);
            }
            case "agrona" -> {
                AgronaLane agrona = new AgronaLane(FieldsPayload::new);
                start(agrona, agrona::sender, agrona::receiver);
            }
            case "ring" -> {
                RingLane ring = new RingLane();
                start(ring, ring::sender, ring::receiver);
            }
            default -> {
                PositionLane position = new PositionLane(every(), design);
                start(position, position::sender, position::receiver);
            }
        }
    }

    /** Ends it and frees the memory. */
    @TearDown
    public void close() throws Exception {
        transfer.stop();
        lane.close();
    }

    private void start(AutoCloseable opened, Supplier<Sender> sender, Supplier<Receiver> receiver) {
        lane = opened;
        transfer = new Transfer(sender, receiver);
    }

    private int every() {
        return Integer.parseInt(design.split("\\.", 3)[1]);
    }
}
