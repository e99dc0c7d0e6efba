package io.leat.jmh.codec;

import io.leat.jmh.memory.BenchMemory;
import io.leat.jmh.suite.Measured;
import io.leat.memory.page.AccountedBuffer;
import io.leat.serialize.codec.Codec;
import io.leat.serialize.types.Types;
import io.leat.serialize.types.Views;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Six fields written in place and read in place, texts as bytes. One operation is one record. */
@Measured("codec.view")
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RoundTripView {
    private static final int BUFFER_BYTES = 1 << 12;
    private static final int MAX_RECORD_BYTES = 256;

    /** By a generated view. */
    @Benchmark
    public long leat(Generated generated) {
        return generated.step();
    }

    /** By hand. */
    @Benchmark
    public long hand(HandWritten handWritten) {
        return handWritten.step();
    }

    /** A view to write, a view to read, and their memory. */
    @State(Scope.Thread)
    public static class Generated {
        private final AccountedBuffer memory = BenchMemory.buffer(BUFFER_BYTES);
        private final OrderBytes orders = new OrderBytes();
        private final Codec<OrderView> codec = Types.VIEW(OrderView.class).createCodec();
        private final OrderView out = Views.create(OrderView.class);
        private final OrderView in = codec.newReuse();

        long step() {
            orders.advance();
            Order order = orders.order();
            Views.begin(out, memory.buffer(), 0, MAX_RECORD_BYTES)
                    .id(order.id)
                    .timestampMs(order.timestampMs)
                    .quantity(order.quantity)
                    .price(order.price)
                    .instrument(orders.instrument())
                    .account(orders.account());
            return OrderBytes.read(codec.decode(memory.buffer(), 0, Views.end(out), in));
        }

        /** Checks the bytes against those written by hand. */
        @Setup
        public void open() {
            long sum = step();
            orders.write(memory.buffer());
            if (OrderBytes.read(memory.buffer()) != sum) {
                throw new IllegalStateException("sum=" + sum + ": the bytes are not the same");
            }
        }

        /** Frees the memory. */
        @TearDown
        public void close() {
            memory.close();
        }
    }

    /** Offsets by hand. */
    @State(Scope.Thread)
    public static class HandWritten {
        private final AccountedBuffer memory = BenchMemory.buffer(BUFFER_BYTES);
        private final OrderBytes orders = new OrderBytes();

        long step() {
            orders.advance();
            orders.write(memory.buffer());
            return OrderBytes.read(memory.buffer());
        }

        /** Frees the memory. */
        @TearDown
        public void close() {
            memory.close();
        }
    }
}
