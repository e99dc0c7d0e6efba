package io.leat.checkpoint.barrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BarrierLayoutTest {
    @Test
    void shouldReadBackWhatWasEncodedAtAnOffset() {
        UnsafeBuffer buffer = new UnsafeBuffer(new byte[BarrierLayout.LENGTH + 16]);

        BarrierLayout.encode(buffer, 8, Long.MAX_VALUE, 1_700_000_000_123L, true);

        assertThat(BarrierLayout.checkpointId(buffer, 8)).isEqualTo(Long.MAX_VALUE);
        assertThat(BarrierLayout.timestampMs(buffer, 8)).isEqualTo(1_700_000_000_123L);
        assertThat(BarrierLayout.isFinal(buffer, 8)).isTrue();
    }

    @Test
    void shouldOverwriteEveryByteOfItsLengthAndNoOther() {
        byte[] bytes = new byte[BarrierLayout.LENGTH + 2];
        Arrays.fill(bytes, (byte) 0x55);

        BarrierLayout.encode(new UnsafeBuffer(bytes), 1, 0x0807060504030201L, 0, false);

        assertThat(bytes[0]).isEqualTo((byte) 0x55);
        assertThat(bytes[bytes.length - 1]).isEqualTo((byte) 0x55);
        assertThat(bytes)
                .startsWith(0x55, 1, 2, 3, 4, 5, 6, 7, 8, 0)
                .containsExactly(0x55, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x55);
        assertThat(BarrierLayout.isFinal(new UnsafeBuffer(bytes), 1)).isFalse();
    }
}
