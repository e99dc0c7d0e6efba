package io.leat.runtime.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DutyCycleTest {
    private long nowNs;
    private final DutyCycle cycle = new DutyCycle(() -> nowNs, 256);

    @Test
    void shouldTakeFewerRecordsWhileTheyAreSlow() {
        assertThat(cycle.records()).isEqualTo(256);
        pass(DutyCycle.LONG_NS + 1, 256);
        assertThat(cycle.records()).isEqualTo(128);
        for (int i = 0; i < 20; i++) {
            pass(DutyCycle.LONG_NS + 1, cycle.records());
        }
        assertThat(cycle.records()).isEqualTo(1);
        assertThat(cycle.timers()).isEqualTo(1);
    }

    @Test
    void shouldTakeMoreAgainOnlyWhenItTookAllItMightAndWasShort() {
        pass(10 * DutyCycle.LONG_NS, 256);
        pass(10 * DutyCycle.LONG_NS, 256);
        assertThat(cycle.records()).isEqualTo(64);
        pass(1, 3);
        pass(DutyCycle.SHORT_NS, 64);
        assertThat(cycle.records()).isEqualTo(64);
        pass(DutyCycle.SHORT_NS - 1, 64);
        assertThat(cycle.records()).isEqualTo(128);
        assertThat(cycle.timers()).isEqualTo(32);
        pass(1, 128);
        pass(1, 256);
        assertThat(cycle.records()).isEqualTo(256);
    }

    private void pass(long tookNs, int work) {
        cycle.begin();
        nowNs += tookNs;
        cycle.end(work);
    }
}
