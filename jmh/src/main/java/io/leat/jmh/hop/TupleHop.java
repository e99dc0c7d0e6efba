package io.leat.jmh.hop;

import io.leat.api.execution.JobExecutionException;
import io.leat.jmh.exchange.Message;
import io.leat.jmh.suite.Measured;
import io.leat.serialize.tuple.Tuple3;
import io.leat.serialize.types.TypeHint;
import io.leat.serialize.types.Types;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Tuples of two Longs and 32 bytes over one exchange: a whole job. One operation is one record at the sink. */
@Measured("exchange.job.tuple.p{parallelism}")
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Benchmark)
public class TupleHop {
    /** Subtasks of source and sink. */
    @Param({"1", "2"})
    public int parallelism;

    private HopJob<Tuple3<Long, Long, byte[]>> job;

    /** Describes the job and checks its shape. */
    @Setup
    public void open() {
        job = new HopJob<>(
                new NumberedSource<>(
                        Arrivals.RECORDS, Types.of(new TypeHint<Tuple3<Long, Long, byte[]>>() {}), TupleHop::newMaker),
                (count, tuple) -> count.add(tuple.f0, tuple.f1, tuple.f2),
                parallelism);
    }

    /** By the engine. */
    @Benchmark
    @OperationsPerInvocation(Arrivals.RECORDS)
    public long leat() throws JobExecutionException, InterruptedException {
        return job.run();
    }

    /** One tuple, filled again for every record. */
    private static NumberedSource.Maker<Tuple3<Long, Long, byte[]>> newMaker() {
        Message message = new Message();
        Tuple3<Long, Long, byte[]> tuple = Tuple3.of(0L, 0L, message.payload);
        return number -> {
            message.fill(number);
            tuple.f0 = message.id;
            tuple.f1 = message.value;
            return tuple;
        };
    }
}
