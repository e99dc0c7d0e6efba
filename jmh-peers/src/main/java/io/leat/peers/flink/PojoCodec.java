package io.leat.peers.flink;

import io.leat.jmh.codec.Order;
import io.leat.jmh.suite.Measured;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A POJO of two longs, an int, a double and two Strings there and back by Flink's serializer of POJOs, into one object. */
@Measured({"codec.pojo", "codec.view"})
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(jvmArgsAppend = {FlinkCluster.OPENS_LANG, FlinkCluster.OPENS_UTIL})
public class PojoCodec {
    private static final int VALUES = 1024;
    private static final int BUFFER_BYTES = 1 << 12;

    private final TypeSerializer<Order> serializer =
            Types.POJO(Order.class).createSerializer(new SerializerConfigImpl());
    private final DataOutputSerializer output = new DataOutputSerializer(BUFFER_BYTES);
    private final DataInputDeserializer input = new DataInputDeserializer();
    private final Order[] values =
            IntStream.range(0, VALUES).mapToObj(Order::of).toArray(Order[]::new);
    private Order reuse = new Order();
    private int next;

    /** Checks that what was written can be read again. */
    @Setup
    public void check() throws IOException {
        for (int i = 0; i < VALUES; i++) {
            Order read = flink();
            if (!read.equals(values[next])) {
                throw new IllegalStateException("value=" + values[next].id + " read=" + read.id + ": not the same");
            }
        }
    }

    /** By Flink. */
    @Benchmark
    public Order flink() throws IOException {
        next = (next + 1) & (VALUES - 1);
        output.clear();
        serializer.serialize(values[next], output);
        input.setBuffer(output.getSharedBuffer(), 0, output.length());
        reuse = serializer.deserialize(reuse, input);
        return reuse;
    }
}
