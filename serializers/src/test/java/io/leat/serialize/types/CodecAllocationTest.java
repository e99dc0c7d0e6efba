package io.leat.serialize.types;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.leat.serialize.codec.Codec;
import io.leat.serialize.types.Samples.Colour;
import io.leat.serialize.types.Samples.Everything;
import io.leat.serialize.types.Samples.Inner;
import io.leat.serialize.types.Samples.Point;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The data plane does not allocate: counted by the JVM for this thread, in interpreted and compiled code alike. */
@Timeout(60)
final class CodecAllocationTest {
    private static final int ROUNDS = 20_000;
    private static final int ATTEMPTS = 5;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final UnsafeBuffer buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(4096));

    @Test
    void shouldNotAllocateForAReusedPojoOfPrimitives() {
        Codec<Point> codec = Types.of(Point.class).createCodec();
        Point point = new Point();
        Point reuse = codec.newReuse();
        assertThat(allocatedBytes(i -> {
                    point.key = i;
                    point.value = i * 0.5;
                    point.setCount(i);
                    int length = codec.encode(point, buffer, codec.maxLength(point) & 7);
                    codec.decode(buffer, codec.maxLength(point) & 7, length, reuse);
                }))
                .isZero();
        assertThat(reuse.key).isEqualTo(ROUNDS - 1);
    }

    @Test
    void shouldNotAllocateForArraysNestedPojosEnumsAndTextsThatRepeat() {
        Codec<Everything> codec = Types.of(Everything.class).createCodec();
        Everything value = new Everything();
        value.id = "realKnownCause/nyc_taxi.csv";
        value.colour = Colour.DEEP_BLUE;
        value.doubles = new double[] {1, 2, 3};
        value.bytes = new byte[100];
        value.inner = new Inner();
        Everything reuse = codec.newReuse();
        assertThat(allocatedBytes(i -> {
                    value.count = i;
                    value.bytes[i % 100]++;
                    codec.decode(buffer, 0, codec.encode(value, buffer, 0), reuse);
                }))
                .isZero();
        assertThat(reuse).isEqualTo(value);
    }

    @Test
    void shouldNotAllocateToWriteText() {
        Codec<String> codec = Types.STRING.createCodec();
        assertThat(allocatedBytes(i -> codec.encode("Gr\u00fc\u00dfe und \ud83d\ude80", buffer, codec.maxLength("x"))))
                .isZero();
    }

    /** The fewest bytes of a few attempts: warming up, the JVM itself allocates now and then. */
    private long allocatedBytes(Step step) {
        long fewest = Long.MAX_VALUE;
        for (int attempt = 0; attempt < ATTEMPTS && fewest != 0; attempt++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < ROUNDS; i++) {
                step.run(i);
            }
            fewest = Math.min(fewest, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return fewest;
    }

    private interface Step {
        void run(int round);
    }
}
