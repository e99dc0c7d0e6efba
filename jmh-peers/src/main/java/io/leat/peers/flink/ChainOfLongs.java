package io.leat.peers.flink;

import io.leat.jmh.suite.Measured;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Longs through map and filter to a sink in which the place of each counts: one chain of Flink, a whole job. */
@Measured("chain.job")
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Benchmark)
@Fork(jvmArgsAppend = {FlinkCluster.OPENS_LANG, FlinkCluster.OPENS_UTIL})
public class ChainOfLongs {
    private static final int RECORDS = 1 << 24;

    /** Flink runs copies of functions: where the copy of the sink leaves its sum. */
    private static volatile long sum;

    private FlinkCluster cluster;
    private long expected;

    /** Starts a cluster and works out what the job must come to. */
    @Setup
    public void open() throws Exception {
        cluster = new FlinkCluster(1, FlinkCluster.FULL_BUFFERS_ONLY);
        expected = 0;
        for (long number = 0; number < RECORDS; number++) {
            long changed = number * 3 + 1;
            if ((changed & 7) != 0) {
                expected = 31 * expected + changed;
            }
        }
    }

    /** By Flink. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long flink() throws Exception {
        StreamExecutionEnvironment environment = cluster.newEnvironment();
        environment
                .fromSource(
                        new NumberedSource<>(RECORDS, Types.LONG, ChainOfLongs::newEmitter),
                        WatermarkStrategy.noWatermarks(),
                        "numbers")
                .map(value -> value * 3 + 1)
                .returns(Types.LONG)
                .filter(value -> (value & 7) != 0)
                .sinkTo(new Digest());
        cluster.run(environment);
        if (sum != expected) {
            throw new IllegalStateException("sum=" + sum + " expected=" + expected);
        }
        return sum;
    }

    /** Ends the cluster. */
    @TearDown
    public void close() throws Exception {
        cluster.close();
    }

    private static Emitter<Long> newEmitter() {
        return (from, to, output) -> {
            long end = HopJob.end(from, to);
            for (long number = from; number < end; number++) {
                output.collect(number);
            }
            return end;
        };
    }

    /** A sum in which the place of every number counts. */
    private static final class Digest implements Sink<Long> {
        private static final long serialVersionUID = 1;

        @Override
        public SinkWriter<Long> createWriter(WriterInitContext context) {
            return new DigestWriter();
        }
    }

    private static final class DigestWriter implements SinkWriter<Long> {
        private long digest;

        @Override
        public void write(Long element, Context context) {
            digest = 31 * digest + element;
        }

        @Override
        public void flush(boolean endOfInput) {
            // Nothing is held back.
        }

        @Override
        public void close() {
            sum = digest;
        }
    }
}
