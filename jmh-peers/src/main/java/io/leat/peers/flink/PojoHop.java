package io.leat.peers.flink;

import io.leat.jmh.exchange.Message;
import io.leat.jmh.hop.Arrivals;
import io.leat.jmh.suite.Measured;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.typeinfo.Types;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A POJO of two longs and 32 bytes, filled again and again, over one exchange: a whole job of Flink. */
@Measured("exchange.job.pojo.p{parallelism}")
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Benchmark)
@Fork(jvmArgsAppend = {FlinkCluster.OPENS_LANG, FlinkCluster.OPENS_UTIL})
public class PojoHop {
    /** Subtasks of source and sink. */
    @Param({"1", "2"})
    public int parallelism;

    private HopJob<Message> job;

    /** Starts a cluster. */
    @Setup
    public void open() throws Exception {
        job = new HopJob<>(
                new NumberedSource<>(Arrivals.RECORDS, Types.POJO(Message.class), PojoHop::newEmitter),
                (count, message) -> count.add(message.id, message.value, message.payload),
                parallelism);
    }

    /** By Flink. */
    @Benchmark
    @OperationsPerInvocation(Arrivals.RECORDS)
    public long flink() throws Exception {
        return job.run();
    }

    /** Ends the cluster. */
    @TearDown
    public void close() throws Exception {
        job.close();
    }

    private static Emitter<Message> newEmitter() {
        Message message = new Message();
        return (from, to, output) -> {
            long end = HopJob.end(from, to);
            for (long number = from; number < end; number++) {
                message.fill(number);
                output.collect(message);
            }
            return end;
        };
    }
}
