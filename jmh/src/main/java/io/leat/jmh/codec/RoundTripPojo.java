package io.leat.jmh.codec;

import io.leat.jmh.memory.BenchMemory;
import io.leat.jmh.suite.Measured;
import io.leat.memory.page.AccountedBuffer;
import io.leat.serialize.codec.Codec;
import io.leat.serialize.types.Types;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A POJO to bytes, and the bytes into a reused POJO, its two Strings built. One operation is one value. */
@Measured("codec.pojo")
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RoundTripPojo {
    private static final int VALUES = 1024;
    private static final int BUFFER_BYTES = 1 << 12;

    /** By the generated codec. */
    @Benchmark
    public Order leat(Generated generated) {
        return generated.work.step();
    }

    /** By hand. */
    @Benchmark
    public Order hand(HandWritten handWritten) {
        return handWritten.work.step();
    }

    private static RoundTrip<Order> work(AccountedBuffer memory, Codec<Order> codec, Codec<Order> reference) {
        Order[] values = IntStream.range(0, VALUES).mapToObj(Order::of).toArray(Order[]::new);
        return new RoundTrip<>(codec, reference, values, memory.buffer());
    }

    private static Codec<Order> generated() {
        return Types.of(Order.class).createCodec();
    }

    /** The generated codec and its memory. */
    @State(Scope.Thread)
    public static class Generated {
        private final AccountedBuffer memory = BenchMemory.buffer(BUFFER_BYTES);
        private RoundTrip<Order> work;

        /** Checks the codec against the other one. */
        @Setup
        public void open() {
            work = work(memory, generated(), new HandWrittenOrder());
        }

        /** Frees the memory. */
        @TearDown
        public void close() {
            memory.close();
        }
    }

    /** The codec written by hand and its memory. */
    @State(Scope.Thread)
    public static class HandWritten {
        private final AccountedBuffer memory = BenchMemory.buffer(BUFFER_BYTES);
        private RoundTrip<Order> work;

        /** Checks the codec against the other one. */
        @Setup
        public void open() {
            work = work(memory, new HandWrittenOrder(), generated());
        }

        /** Frees the memory. */
        @TearDown
        public void close() {
            memory.close();
        }
    }
}
