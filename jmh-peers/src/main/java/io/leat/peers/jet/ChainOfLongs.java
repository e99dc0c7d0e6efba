package io.leat.peers.jet;

import com.hazelcast.jet.core.AbstractProcessor;
import com.hazelcast.jet.core.Inbox;
import com.hazelcast.jet.core.ProcessorMetaSupplier;
import com.hazelcast.jet.pipeline.BatchSource;
import com.hazelcast.jet.pipeline.Pipeline;
import com.hazelcast.jet.pipeline.Sinks;
import com.hazelcast.jet.pipeline.Sources;
import io.leat.jmh.suite.Measured;
import java.util.concurrent.TimeUnit;
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

/** Longs through map and filter, which Jet fuses, to a sink in which the place of each counts: a whole job. */
@Measured("chain.job")
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Benchmark)
@Fork(
        jvmArgsAppend = {
            JetMember.MODULES,
            JetMember.EXPORTS_REF,
            JetMember.OPENS_LANG,
            JetMember.OPENS_NIO,
            JetMember.OPENS_SUN_MANAGEMENT,
            JetMember.OPENS_MANAGEMENT
        })
public class ChainOfLongs {
    private static final int RECORDS = 1 << 22;

    /** Where the sink leaves its sum. */
    private static volatile long sum;

    private JetMember member;
    private long expected;

    /** Starts a member and works out what the job must come to. */
    @Setup
    public void open() {
        member = new JetMember();
        expected = 0;
        for (long number = 0; number < RECORDS; number++) {
            long changed = number * 3 + 1;
            if ((changed & 7) != 0) {
                expected = 31 * expected + changed;
            }
        }
    }

    /** By Jet. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long jet() {
        BatchSource<Long> numbers = Sources.batchFromProcessor(
                "numbers", ProcessorMetaSupplier.of(1, () -> new NumberedSource(RECORDS, number -> number)));
        Pipeline pipeline = Pipeline.create();
        pipeline.readFrom(numbers)
                .setLocalParallelism(1)
                .map(value -> value * 3 + 1)
                .setLocalParallelism(1)
                .filter(value -> (value & 7) != 0)
                .setLocalParallelism(1)
                .writeTo(Sinks.fromProcessor("digest", ProcessorMetaSupplier.of(1, Digest::new)))
                .setLocalParallelism(1);
        member.run(pipeline);
        if (sum != expected) {
            throw new IllegalStateException("sum=" + sum + " expected=" + expected);
        }
        return sum;
    }

    /** Ends the member. */
    @TearDown
    public void close() {
        member.close();
    }

    /** A sum in which the place of every number counts. */
    private static final class Digest extends AbstractProcessor {
        private long digest;

        @Override
        public void process(int ordinal, Inbox inbox) {
            for (Object element = inbox.poll(); element != null; element = inbox.poll()) {
                digest = 31 * digest + (Long) element;
            }
        }

        @Override
        public void close() {
            sum = digest;
        }
    }
}
