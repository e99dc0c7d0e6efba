package io.leat.jmh.chain;

import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.eventtime.TimestampAssigner;
import io.leat.api.execution.JobExecutionException;
import io.leat.api.sink.Sink;
import io.leat.api.sink.SinkWriter;
import io.leat.api.sink.WriterInitContext;
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
 * Numbers as {@code Long} through map and filter to a sink whose sum depends on each of them and on their order, in a JVM
 * in which ten other chains have run. One operation is one number at the source; an invocation is a whole job, from its
 * description to its end, start and final checkpoint included.
 */
@Measured("chain.job")
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Benchmark)
public class ChainAfterOthers {
    private static final int RECORDS = 1 << 24;

    private final Digest sink = new Digest();
    private long expected;

    /** Runs the ten others, checks that the job is one chain, and works out what it must come to. */
    @Setup
    public void open() throws Exception {
        OtherChains.run();
        ChainedJob.requireOneChain(this::describe);
        expected = loop();
    }

    /** By the engine. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long leat() throws JobExecutionException, InterruptedException {
        ChainedJob.run(this::describe);
        if (sink.sum != expected) {
            throw new IllegalStateException("sum=" + sink.sum + " expected=" + expected);
        }
        return sink.sum;
    }

    /** By a loop that calls the same functions in turn. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long loop() throws Exception {
        Digest digest = new Digest();
        LongSteps.Change change = new LongSteps.Change();
        LongSteps.Keep keep = new LongSteps.Keep();
        SinkWriter<Long> writer = digest.createWriter(null);
        for (long number = 0; number < RECORDS; number++) {
            Long changed = change.map(number);
            if (keep.filter(changed)) {
                writer.write(changed, TimestampAssigner.NO_TIMESTAMP);
            }
        }
        writer.close();
        return digest.sum;
    }

    private void describe(StreamExecutionEnvironment environment) {
        environment
                .fromSequence(0, RECORDS - 1)
                .map(new LongSteps.Change())
                .filter(new LongSteps.Keep())
                .sinkTo(sink);
    }

    /** A sum in which every number's place counts. Set when a writer is closed and read when the job has ended. */
    private static final class Digest implements Sink<Long> {
        private static final long serialVersionUID = 1;

        private transient volatile long sum;

        @Override
        public SinkWriter<Long> createWriter(WriterInitContext context) {
            return new Writer();
        }

        private final class Writer implements SinkWriter<Long> {
            private long sum;

            @Override
            public void write(Long element, long timestamp) {
                sum = 31 * sum + element;
            }

            @Override
            public byte[] snapshotState(long checkpointId, boolean endOfInput) {
                return new byte[0];
            }

            @Override
            public void commit(long checkpointId) {
                // There is nothing to make visible.
            }

            @Override
            public void close() {
                Digest.this.sum = sum;
            }
        }
    }
}
