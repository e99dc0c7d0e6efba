package io.leat.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.api.configuration.IdlePolicy;
import org.agrona.concurrent.IdleStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class IdlingTest {
    @Test
    void shouldRestAsThePolicySays() {
        assertThat(Idling.of(IdlePolicy.BUSY_SPIN).alias()).isEqualTo("spin");
        assertThat(Idling.of(IdlePolicy.YIELD).alias()).isEqualTo("yield");
        assertThat(Idling.of(IdlePolicy.BACKOFF)).asString().contains("maxSpins=100", "maxParkPeriodNs=200000");
        assertThat(Idling.of(IdlePolicy.PARK)).asString().contains("maxSpins=0", "maxParkPeriodNs=1000000");
    }

    @ParameterizedTest
    @EnumSource(IdlePolicy.class)
    void shouldGiveEveryThreadAStrategyOfItsOwn(IdlePolicy policy) {
        IdleStrategy one = Idling.of(policy);

        assertThat(one).isNotSameAs(Idling.of(policy));
    }
}
