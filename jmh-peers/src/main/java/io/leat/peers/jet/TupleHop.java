package io.leat.peers.jet;

import com.hazelcast.jet.core.Edge;
import com.hazelcast.jet.datamodel.Tuple3;
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

/** Jet's tuples of two Longs and 32 bytes over one edge: a whole job. One operation is one record at the sink. */
@Measured({"exchange.job.tuple.p{parallelism}", "exchange.job.view.p{parallelism}"})
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
public class TupleHop {
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
                () -> new NumberedSource(Arrivals.RECORDS, TupleHop::make),
                () -> new CountingSink(TupleHop::add),
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
        return Tuple3.tuple3(message.id, message.value, message.payload);
    }

    @SuppressWarnings("unchecked") // the source of the same job made it
    private static void add(Count count, Object element) {
        Tuple3<Long, Long, byte[]> tuple = (Tuple3<Long, Long, byte[]>) element;
        count.add(tuple.f0(), tuple.f1(), tuple.f2());
    }
}
