package io.leat.peers.jet;

import com.hazelcast.jet.core.Edge;
import io.leat.jmh.exchange.Message;
import io.leat.jmh.hop.Arrivals;
import io.leat.jmh.hop.Count;
import io.leat.jmh.suite.Measured;
import java.util.concurrent.TimeUnit;
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

/** A POJO of two longs and 32 bytes, a new one each time, over one edge of Jet: a whole job. One operation is one record at the sink. */
@Measured("exchange.job.pojo.p{parallelism}")
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
public class PojoHop {
    /** Instances of source and sink. */
    @Param({"1", "2"})
    public int parallelism;

    private JetMember member;

    /** Starts a member. */
    @Setup
    public void open() {
        member = new JetMember();
    }

    /** By Jet. */
    @Benchmark
    @OperationsPerInvocation(Arrivals.RECORDS)
    public long jet() {
        member.run(
                () -> new NumberedSource(Arrivals.RECORDS, PojoHop::make),
                () -> new CountingSink(PojoHop::add),
                Edge::unicast,
                parallelism);
        return CountingSink.ARRIVALS.settle();
    }

    /** Ends the member. */
    @TearDown
    public void close() {
        member.close();
    }

    private static Object make(long number) {
        Message message = new Message();
        message.fill(number);
        return message;
    }

    private static void add(Count count, Object element) {
        Message message = (Message) element;
        count.add(message.id, message.value, message.payload);
    }
}
