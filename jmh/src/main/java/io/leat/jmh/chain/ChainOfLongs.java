package io.leat.jmh.chain;

import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.eventtime.TimestampAssigner;
import io.leat.api.execution.JobExecutionException;
import io.leat.api.sink.SinkWriter;
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

/**
 * Numbers through map and filter to a sink that sums them: a whole job, from description to its end. One operation is one
 * number.
 */
@Measured("chain.long")
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Benchmark)
public class ChainOfLongs {
    private static final int RECORDS = 1 << 22;

    private final LongSteps.Summing sink = new LongSteps.Summing();
    private SummingSink.Totals expected;

    /** Checks that the job is one chain, and works out what it must sum up to. */
    @Setup
    public void open() throws Exception {
        ChainedJob.requireOneChain(this::describe);
        expected = loop();
    }

    /** By the engine. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long leat() throws JobExecutionException, InterruptedException {
        ChainedJob.run(this::describe);
        if (!sink.totals().equals(expected)) {
            throw new IllegalStateException("totals=" + sink.totals() + " expected=" + expected);
        }
        return sink.totals().sum();
    }

    /** By a loop that calls the functions in turn. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public SummingSink.Totals loop() throws Exception {
        LongSteps.Summing summing = new LongSteps.Summing();
        LongSteps.Change change = new LongSteps.Change();
        LongSteps.Keep keep = new LongSteps.Keep();
        SinkWriter<Long> writer = summing.createWriter(null);
        for (long number = 0; number < RECORDS; number++) {
            Long changed = change.map(number);
            if (keep.filter(changed)) {
                writer.write(changed, TimestampAssigner.NO_TIMESTAMP);
            }
        }
        writer.close();
        return summing.totals();
    }

    private void describe(StreamExecutionEnvironment environment) {
        environment
                .fromSequence(0, RECORDS - 1)
                .map(new LongSteps.Change())
                .filter(new LongSteps.Keep())
                .sinkTo(sink);
    }
}
