package io.leat.peers.flink;

import io.leat.jmh.exchange.Message;
import io.leat.jmh.hop.Arrivals;
import io.leat.jmh.suite.Measured;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple3;
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

/** Flink's tuples of two Longs and 32 bytes over one exchange: a whole job. One operation is one record at the sink. */
@Measured({"exchange.job.tuple.p{parallelism}", "exchange.job.view.p{parallelism}"})
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Benchmark)
@Fork(jvmArgsAppend = {FlinkCluster.OPENS_LANG, FlinkCluster.OPENS_UTIL})
public class TupleHop {
    /** Subtasks of source and sink. */
    @Param({"1", "2"})
    public int parallelism;

    private HopJob<Tuple3<Long, Long, byte[]>> job;

    /** Starts a cluster. */
    @Setup
    public void open() throws Exception {
        job = new HopJob<>(
                new NumberedSource<>(
                        Arrivals.RECORDS,
                        Types.TUPLE(Types.LONG, Types.LONG, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO),
                        TupleHop::newEmitter),
                (count, tuple) -> count.add(tuple.f0, tuple.f1, tuple.f2),
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

    /** One tuple, filled again for every record. */
    private static Emitter<Tuple3<Long, Long, byte[]>> newEmitter() {
        Message message = new Message();
        Tuple3<Long, Long, byte[]> tuple = Tuple3.of(0L, 0L, message.payload);
        return (from, to, output) -> {
            long end = HopJob.end(from, to);
            for (long number = from; number < end; number++) {
                message.fill(number);
                tuple.f0 = message.id;
                tuple.f1 = message.value;
                output.collect(tuple);
            }
            return end;
        };
    }
}
