package io.leat.jmh.hop;

import io.leat.api.execution.JobExecutionException;
import io.leat.jmh.exchange.Message;
import io.leat.jmh.suite.Measured;
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

/** A POJO of two longs and 32 bytes, filled again and again, over one exchange: a whole job. One operation is one record at the sink. */
@Measured("exchange.job.pojo.p{parallelism}")
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Benchmark)
public class PojoHop {
    /** Subtasks of source and sink. */
    @Param({"1", "2"})
    public int parallelism;

    private HopJob<Message> job;

    /** Describes the job and checks its shape. */
    @Setup
    public void open() {
        job = new HopJob<>(
                new NumberedSource<>(Arrivals.RECORDS, Types.of(Message.class), PojoHop::newMaker),
                (count, message) -> count.add(message.id, message.value, message.payload),
                parallelism);
    }

    /** By the engine. */
    @Benchmark
    @OperationsPerInvocation(Arrivals.RECORDS)
    public long leat() throws JobExecutionException, InterruptedException {
        return job.run();
    }

    private static NumberedSource.Maker<Message> newMaker() {
        Message message = new Message();
        return number -> {
            message.fill(number);
            return message;
        };
    }
}
