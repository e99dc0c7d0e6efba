package io.leat.jmh.exchange;

import io.leat.jmh.suite.Measured;
import io.leat.network.partition.Admission;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Of eight channels one gets 95 records of 100. One operation is one record of that one; baseline: the same producer and
 * consumer with all records in that one channel, which is what it could take alone.
 */
@Measured("exchange.skew")
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Skewed {
    private static final int RECORDS = 1 << 20;

    /** 95 of 100. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long leat(Skew skew) {
        return skew.receive();
    }

    /** All. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long self(Alone alone) {
        return alone.receive();
    }

    /** One hot channel among eight. */
    @State(Scope.Benchmark)
    public static class Skew {
        private FanOut fanOut;

        /** Starts the producer. */
        @Setup
        public void open() {
            fanOut = new FanOut(Admission.EVERY_CHANNEL, (id, partition) -> id % 20 == 0 ? FanOut.mixed(id) : 0);
        }

        /** Reads all channels until the hot one has had enough. */
        long receive() {
            return fanOut.receive(FanOut.CHANNELS, 1, RECORDS);
        }

        /** Reads what is left. */
        @TearDown(Level.Invocation)
        public void drain() {
            fanOut.drain();
        }

        /** Ends the producer and frees the memory. */
        @TearDown
        public void close() throws InterruptedException {
            fanOut.close();
        }
    }

    /** The hot channel alone. */
    @State(Scope.Benchmark)
    public static class Alone {
        private FanOut fanOut;

        /** Starts the producer. */
        @Setup
        public void open() {
            fanOut = new FanOut(Admission.EVERY_CHANNEL, (id, partition) -> 0);
        }

        /** Reads all channels until the only busy one has had enough. */
        long receive() {
            return fanOut.receive(FanOut.CHANNELS, 1, RECORDS);
        }

        /** Reads what is left. */
        @TearDown(Level.Invocation)
        public void drain() {
            fanOut.drain();
        }

        /** Ends the producer and frees the memory. */
        @TearDown
        public void close() throws InterruptedException {
            fanOut.close();
        }
    }
}
