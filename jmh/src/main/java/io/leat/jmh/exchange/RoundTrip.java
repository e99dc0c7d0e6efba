package io.leat.jmh.exchange;

import io.leat.jmh.suite.Measured;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One record of 64 bytes there and back between two spinning threads, over two channels. One operation is one such round;
 * each is timed, and the median is what counts.
 */
@Measured("exchange.roundtrip.p50")
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RoundTrip {
    /** Over our channel, field by field. */
    @Benchmark
    public long leat(Leat leat) {
        return leat.pingPong.round();
    }

    /** Over Agrona's ring, field by field. */
    @Benchmark
    public long agrona(Agrona agrona) {
        return agrona.pingPong.round();
    }

    /** Our channel. */
    @State(Scope.Benchmark)
    public static class Leat {
        private final ChannelLane there = new ChannelLane(FieldsPayload::new);
        private final ChannelLane back = new ChannelLane(FieldsPayload::new);
        private PingPong pingPong;

        /** Starts the thread that answers. */
        @Setup
        public void open() {
            pingPong = new PingPong(there.sender(), there::receiver, back::sender, back.receiver());
        }

        /** Ends it and frees the memory. */
        @TearDown
        public void close() throws InterruptedException {
            pingPong.stop();
            there.close();
            back.close();
        }
    }

    /** Agrona's ring. */
    @State(Scope.Benchmark)
    public static class Agrona {
        private final AgronaLane there = new AgronaLane(FieldsPayload::new);
        private final AgronaLane back = new AgronaLane(FieldsPayload::new);
        private PingPong pingPong;

        /** Starts the thread that answers. */
        @Setup
        public void open() {
            pingPong = new PingPong(there.sender(), there::receiver, back::sender, back.receiver());
        }

        /** Ends it and frees the memory. */
        @TearDown
        public void close() throws InterruptedException {
            pingPong.stop();
            there.close();
            back.close();
        }
    }
}
