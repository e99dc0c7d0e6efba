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
 * One consumer of eight has stopped, and any channel will do: it is passed over. One operation is one record read by one
 * of the other seven; baseline: the same with nobody stopped.
 */
@Measured("exchange.stalled.rebalance")
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Benchmark)
public class StalledRebalance {
    private static final int RECORDS = 1 << 20;

    private FanOut fanOut;

    /** Starts the producer. */
    @Setup
    public void open() {
        fanOut = new FanOut(Admission.ANY_CHANNEL, (id, partition) -> partition.nextRoundRobin());
    }

    /** The last one reads nothing. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long leat() {
        long before = fanOut.received(FanOut.CHANNELS - 1);
        long received = fanOut.receive(FanOut.CHANNELS - 1, FanOut.CHANNELS - 1, RECORDS);
        if (fanOut.received(FanOut.CHANNELS - 1) != before) {
            throw new IllegalStateException("the stopped consumer has read");
        }
        return received;
    }

    /** All read; counted are the same seven. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long self() {
        return fanOut.receive(FanOut.CHANNELS, FanOut.CHANNELS - 1, RECORDS);
    }

    /** Reads what is left, the stopped channel's too. */
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
