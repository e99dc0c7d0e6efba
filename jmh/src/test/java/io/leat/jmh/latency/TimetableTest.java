package io.leat.jmh.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.agrona.concurrent.CachedNanoClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimetableTest {
    private static final HopLoad LOAD = new HopLoad(1_000, 2, 3, Manner.HOP);

    private final CachedNanoClock clock = new CachedNanoClock();

    @Test
    void shouldCountFromTheMomentARecordWasDueHoweverLateItLeaves() {
        Departures departures = new Departures(LOAD, clock);
        Lateness lateness = new Lateness(LOAD, clock);

        assertThat(departures.due()).isZero();
        departures.leave();
        assertThat(departures.due()).isEqualTo(Departures.NOT_DUE);
        lateness.arrive(0, 0);
        clock.update(4_500_000);
        for (long number = 1; number < 5; number++) {
            assertThat(departures.due()).isEqualTo(number * 1_000_000);
            lateness.arrive(departures.number(), departures.due());
            departures.leave();
        }

        assertThat(departures.areOver()).isTrue();
        assertThat(lateness.whole().getTotalCount()).isEqualTo(3);
        assertThat(lateness.whole().getMaxValue()).isBetween(2_500_000L, 2_505_000L);
        assertThat(lateness.whole().getMinValue()).isBetween(499_000L, 500_500L);
    }

    @Test
    void shouldKeepToTheSecondWhateverTheRate() {
        HopLoad load = new HopLoad(300_007, 0, 1_000, Manner.HOP);

        assertThat(load.dueNs(300_007L * 60)).isEqualTo(60_000_000_000L);
        assertThat(load.records()).isEqualTo(300_007);
    }

    @Test
    void shouldNoticeARecordThatIsLost() {
        Lateness lateness = new Lateness(LOAD, clock);
        lateness.arrive(0, 0);

        assertThatThrownBy(() -> lateness.arrive(2, 0)).hasMessageContaining("number=2 expected=1");
        assertThatThrownBy(lateness::whole).hasMessageContaining("arrived=1 expected=5");
    }

    @Test
    void shouldHaveNothingDueAndNoEndWhereThereIsNoRate() {
        HopLoad idle = new HopLoad(0, 1, 1, Manner.PARK);
        Departures departures = new Departures(idle, clock);
        clock.update(Long.MAX_VALUE);

        assertThat(departures.due()).isEqualTo(Departures.NOT_DUE);
        assertThat(departures.areOver()).isFalse();
        assertThatThrownBy(() -> new HopLoad(1, 0, 0, Manner.HOP)).hasMessageContaining("measuredMs=0");
    }
}
