package io.leat.jmh.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PagedRingTest {
    private static final int FRAME = 64;

    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[1024 + PagedRing.TRAILER_BYTES]);
    private final PagedRing ring = new PagedRing(buffer, FRAME);
    private final PagedRing.Writer writer = ring.writer(buffer);
    private final PagedRing.Reader reader = ring.reader(buffer);

    @Test
    void shouldPassFramesInOrderAndReuseTheirRoom() {
        long sent = 0;
        long received = 0;
        for (int round = 0; round < 50; round++) {
            for (int offset = writer.claim(); offset != PagedRing.Writer.FULL; offset = writer.claim()) {
                buffer.putLong(offset, sent++);
                writer.commit();
            }
            for (int left = reader.available(); left > 0; left--) {
                assertThat(buffer.getLong(reader.next())).isEqualTo(received++);
            }
            reader.release();
        }
        assertThat(received).isEqualTo(sent).isEqualTo(50 * 16);
    }

    @Test
    void shouldShowFramesWhenTheyArePublished() {
        writer.claim();
        writer.commit();
        assertThat(reader.available()).isZero();

        writer.publish();
        assertThat(reader.available()).isEqualTo(1);
    }

    @Test
    void shouldRefuseASizeThatIsNoPowerOfTwo() {
        assertThatThrownBy(() -> new PagedRing(new UnsafeBuffer(new byte[1000]), FRAME))
                .hasMessageContaining("capacity=616");
    }
}
