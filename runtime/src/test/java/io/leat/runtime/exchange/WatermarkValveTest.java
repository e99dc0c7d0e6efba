package io.leat.runtime.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatermarkValveTest {
    @Test
    void shouldRiseWithTheLowestChannel() {
        WatermarkValve valve = new WatermarkValve(2, Long.MIN_VALUE);

        assertThat(valve.advance(0, 10)).isFalse();
        assertThat(valve.current()).isEqualTo(Long.MIN_VALUE);
        assertThat(valve.advance(1, -5)).isTrue();
        assertThat(valve.current()).isEqualTo(-5);
        assertThat(valve.advance(1, Long.MAX_VALUE)).isTrue();
        assertThat(valve.current()).isEqualTo(10);
        assertThat(valve.advance(0, Long.MAX_VALUE)).isTrue();
        assertThat(valve.current()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shouldNeverFallBelowAChannelsLastOrTheRestoredOne() {
        WatermarkValve valve = new WatermarkValve(1, 100);

        assertThat(valve.advance(0, 99)).isFalse();
        assertThat(valve.advance(0, 98)).isFalse();
        assertThat(valve.advance(0, 100)).isFalse();
        assertThat(valve.current()).isEqualTo(100);
        assertThat(valve.advance(0, 101)).isTrue();
        assertThat(valve.advance(0, 50)).isFalse();
        assertThat(valve.current()).isEqualTo(101);
    }
}
