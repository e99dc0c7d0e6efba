package io.leat.examples.sensors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AnomalyRuleTest {
    private static final long SLIDE_MS = 1_800_000;

    private final Baseline baseline = new Baseline();
    private final List<Anomaly> closed = new ArrayList<>();
    private long endMs;

    @BeforeEach
    void learnWhatIsUsual() {
        for (int i = 0; i < 200; i++) {
            take(i % 2 == 0 ? 10 : 11, 1);
        }
        assertThat(closed).isEmpty();
        assertThat(baseline.isRaised()).isFalse();
    }

    @Test
    void shouldRaiseOnAnUnusualMeanAndCloseWhenItIsUsualAgain() {
        take(20, 1);
        long raisedAtMs = endMs;
        assertThat(baseline.isRaised()).isTrue();
        take(30, 1);
        assertThat(closed).isEmpty();
        take(10, 1);
        assertThat(closed).hasSize(1);
        assertThat(closed.get(0).raisedAtMs()).isEqualTo(raisedAtMs);
        assertThat(closed.get(0).closedAtMs()).isEqualTo(endMs);
        assertThat(closed.get(0).peakScore()).isGreaterThan(10);
    }

    @Test
    void shouldRaiseOnAnUnusualDeviation() {
        take(10, 5);
        assertThat(baseline.isRaised()).isTrue();
    }

    @Test
    void shouldRestAfterAnAnomaly() {
        take(20, 1);
        take(10, 1);
        take(40, 1);
        assertThat(baseline.isRaised()).isFalse();
        for (int i = 0; i < 24; i++) {
            take(10, 1);
        }
        take(60, 1);
        assertThat(baseline.isRaised()).isTrue();
    }

    @Test
    void shouldNotRaiseWhileItKnowsTooLittle() {
        Baseline young = new Baseline();
        for (int i = 0; i < AnomalyRule.WARM_UP_WINDOWS; i++) {
            AnomalyRule.take(window(i % 2 == 0 ? 1 : 1_000_000, 1, i * SLIDE_MS), young, "s");
            assertThat(young.isRaised()).isFalse();
        }
    }

    @Test
    void shouldCloseAfterSilenceWhetherTimerOrWindowComesFirst() {
        take(20, 1);
        long raisedAtMs = endMs;
        long silentAtMs = AnomalyRule.silentAtMs(baseline);
        assertThat(AnomalyRule.closeIfSilent(baseline, silentAtMs - 1, "s")).isNull();

        Baseline other = copy(baseline);
        Anomaly byTimer = AnomalyRule.closeIfSilent(other, silentAtMs, "s");
        Anomaly byWindow = AnomalyRule.take(window(10, 1, silentAtMs + 1), baseline, "s");
        assertThat(AnomalyRule.take(window(10, 1, silentAtMs + 1), other, "s")).isNull();
        assertThat(byTimer)
                .isEqualTo(byWindow)
                .isEqualTo(new Anomaly("s", raisedAtMs, raisedAtMs, byTimer.peakScore()));
        assertThat(other).usingRecursiveComparison().isEqualTo(baseline);
    }

    @Test
    void shouldKeepAnAnomalyOpenForAWindowThatEndsWithTheSilence() {
        take(20, 1);
        Anomaly none = AnomalyRule.take(window(20, 1, AnomalyRule.silentAtMs(baseline)), baseline, "s");
        assertThat(none).isNull();
        assertThat(baseline.isRaised()).isTrue();
    }

    @Test
    void shouldPassOverWindowsThatAreNoNumbers() {
        Baseline before = copy(baseline);
        take(Double.NaN, 1);
        take(1, Double.POSITIVE_INFINITY);
        assertThat(baseline).usingRecursiveComparison().isEqualTo(before);
    }

    private void take(double mean, double deviation) {
        endMs += SLIDE_MS;
        Anomaly anomaly = AnomalyRule.take(window(mean, deviation, endMs), baseline, "s");
        if (anomaly != null) {
            closed.add(anomaly);
        }
    }

    private static WindowStats window(double mean, double deviation, long endMs) {
        WindowStats window = new WindowStats();
        window.mean = mean;
        window.deviation = deviation;
        window.endMs = endMs;
        return window;
    }

    private static Baseline copy(Baseline from) {
        Baseline copy = new Baseline();
        copy.windows = from.windows;
        copy.mean = from.mean;
        copy.meanVariance = from.meanVariance;
        copy.deviation = from.deviation;
        copy.deviationVariance = from.deviationVariance;
        copy.lastEndMs = from.lastEndMs;
        copy.raisedAtMs = from.raisedAtMs;
        copy.peakScore = from.peakScore;
        copy.quietUntilMs = from.quietUntilMs;
        return copy;
    }
}
