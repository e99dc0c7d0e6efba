package io.leat.jmh.exchange;

import io.leat.jmh.suite.Measured;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Records of 64 bytes from one thread to another, written and read field by field in all three. One operation is one
 * record read and checked by the consumer.
 */
@Measured("exchange.channel")
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RawChannel {
    private static final int RECORDS = 1 << 18;

    /** Over our channel, field by field. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long leat(Leat leat) {
        return leat.transfer.move(RECORDS);
    }

    /** Over Agrona's ring, field by field. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long agrona(Agrona agrona) {
        return agrona.transfer.move(RECORDS);
    }

    /** Over the bare ring, field by field. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long ring(Ring ring) {
        return ring.transfer.move(RECORDS);
    }

    /** Our channel. */
    @State(Scope.Benchmark)
    public static class Leat {
        private final ChannelLane lane = new ChannelLane(FieldsPayload::new);
        private Transfer transfer;

        /** Starts the producer. */
        @Setup
        public void open() {
            transfer = new Transfer(lane::sender, lane::receiver);
        }

        /** Ends it and frees the memory. */
        @TearDown
        public void close() throws InterruptedException {
            transfer.stop();
            lane.close();
        }
    }

    /** Agrona's ring. */
    @State(Scope.Benchmark)
    public static class Agrona {
        private final AgronaLane lane = new AgronaLane(FieldsPayload::new);
        private Transfer transfer;

        /** Starts the producer. */
        @Setup
        public void open() {
            transfer = new Transfer(lane::sender, lane::receiver);
        }

        /** Ends it and frees the memory. */
        @TearDown
        public void close() throws InterruptedException {
            transfer.stop();
            lane.close();
        }
    }

    /** The bare ring. */
    @State(Scope.Benchmark)
    public static class Ring {
        private final RingLane lane = new RingLane();
        private Transfer transfer;

        /** Starts the producer. */
        @Setup
        public void open() {
            transfer = new Transfer(lane::sender, lane::receiver);
        }

        /** Ends it and frees the memory. */
        @TearDown
        public void close() throws InterruptedException {
            transfer.stop();
            lane.close();
        }
    }
}
