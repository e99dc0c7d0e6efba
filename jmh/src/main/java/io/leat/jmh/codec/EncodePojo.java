package io.leat.jmh.codec;

import io.leat.jmh.memory.BenchMemory;
import io.leat.jmh.suite.Measured;
import io.leat.memory.page.AccountedBuffer;
import io.leat.serialize.codec.Codec;
import io.leat.serialize.types.Types;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A POJO with 32 bytes of payload to bytes. One operation is one value. */
@Measured("codec.encode.pojo")
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EncodePojo {
    private static final int VALUES = 1024;
    private static final int BUFFER_BYTES = 1 << 17;

    /** By the generated codec. */
    @Benchmark
    public int leat(Generated generated) {
        return generated.work.step();
    }

    /** By hand. */
    @Benchmark
    public int hand(HandWritten handWritten) {
        return handWritten.work.step();
    }

    private static Encoding<Sample> work(
            AccountedBuffer memory, Supplier<Codec<Sample>> codec, Supplier<Codec<Sample>> reference) {
        Sample[] values = IntStream.range(0, VALUES).mapToObj(Sample::of).toArray(Sample[]::new);
        return new Encoding<>(codec.get(), reference.get(), values, memory.buffer());
    }

    private static Codec<Sample> generated() {
        return Types.of(Sample.class).createCodec();
    }

    /** The generated codec and its memory. */
    @State(Scope.Thread)
    public static class Generated {
        private final AccountedBuffer memory = BenchMemory.buffer(BUFFER_BYTES);
        private Encoding<Sample> work;

        /** Checks the codec against the other one. */
        @Setup
        public void open() {
            work = work(memory, EncodePojo::generated, HandWrittenSample::new);
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
        private Encoding<Sample> work;

        /** Checks the codec against the other one. */
        @Setup
        public void open() {
            work = work(memory, HandWrittenSample::new, EncodePojo::generated);
        }

        /** Frees the memory. */
        @TearDown
        public void close() {
            memory.close();
        }
    }
}
