package io.leat.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.api.configuration.IdlePolicy;
import io.leat.network.channel.WakeUp;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.IdleStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class IdlingTest {
    private static final List<WakeUp> NOBODY = List.of();
    private static final long LONG_NS = TimeUnit.HOURS.toNanos(1);

    @Test
    void shouldAnnounceARoundBeforeItParksAndStayAwakeWhenSignalledInBetween() {
        WakeUp one = new WakeUp();
        WakeUp other = new WakeUp();
        IdleStrategy idle =
                new SignalledParking(new SignalledParking.Limits(1, 1, LONG_NS, LONG_NS), List.of(one, other));
        idle.idle(0);
        idle.idle(0);
        assertThat(one.isAnnounced()).isFalse();
        idle.idle(0);
        assertThat(one.isAnnounced()).isTrue();
        assertThat(other.isAnnounced()).isTrue();
        other.signal();
        assertThat(other.isAnnounced()).isFalse();
        idle.idle(0); // would park for longer than the test may last
        assertThat(one.isAnnounced()).isFalse();
        idle.idle(0);
        assertThat(one.isAnnounced()).isTrue();
        idle.idle(1);
        assertThat(one.isAnnounced()).isFalse();
    }

    @Test
    void shouldBeWokenByAnotherThread() throws InterruptedException {
        WakeUp wakeUp = new WakeUp();
        IdleStrategy idle = new SignalledParking(new SignalledParking.Limits(0, 0, LONG_NS, LONG_NS), List.of(wakeUp));
        Thread sleeper = new Thread(() -> {
            idle.idle(0);
            idle.idle(0);
        });
        sleeper.start();
        while (!wakeUp.isAnnounced()) {
            Thread.onSpinWait();
        }
        wakeUp.signal();
        sleeper.join();
        assertThat(wakeUp.isAnnounced()).isFalse();
    }

    @Test
    void shouldRestAsThePolicySays() {
        assertThat(Idling.of(IdlePolicy.BUSY_SPIN, NOBODY).alias()).isEqualTo("spin");
        assertThat(Idling.of(IdlePolicy.YIELD, NOBODY).alias()).isEqualTo("yield");
        assertThat(Idling.of(IdlePolicy.BACKOFF, NOBODY)).asString().contains("spins=100", "maxParkNs=200000");
        assertThat(Idling.of(IdlePolicy.PARK, NOBODY)).asString().contains("spins=0", "maxParkNs=1000000");
    }

    @ParameterizedTest
    @EnumSource(IdlePolicy.class)
    void shouldGiveEveryThreadAStrategyOfItsOwn(IdlePolicy policy) {
        IdleStrategy one = Idling.of(policy, NOBODY);

        assertThat(one).isNotSameAs(Idling.of(policy, NOBODY));
    }
}
