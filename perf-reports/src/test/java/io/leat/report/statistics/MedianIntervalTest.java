package io.leat.report.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MedianIntervalTest {
    @Test
    void shouldSpanTheWholeSampleWhenItIsSmall() {
        assertThat(MedianInterval.of(5, 1, 4, 2, 3)).isEqualTo(new MedianInterval(3, 1, 5));
        assertThat(MedianInterval.of(7)).isEqualTo(new MedianInterval(7, 7, 7));
        assertThat(MedianInterval.of(1, 2)).isEqualTo(new MedianInterval(1.5, 1, 2));
    }

    @Test
    void shouldLeaveOutOutliersOfALargerSample() {
        double[] sample = IntStream.rangeClosed(1, 20).asDoubleStream().toArray();

        assertThat(MedianInterval.of(sample)).isEqualTo(new MedianInterval(10.5, 6, 15));
    }

    @Test
    void shouldHoldTheTrueMedianNineTimesInTen() {
        long seed = 20_261_121;
        System.out.println("seed=" + seed);
        Random random = new Random(seed);
        for (int size : new int[] {5, 8, 15, 40}) {
            int held = 0;
            for (int trial = 0; trial < 2000; trial++) {
                double[] sample = random.doubles(size).map(Math::exp).toArray();
                MedianInterval interval = MedianInterval.of(sample);
                held += interval.low() <= Math.exp(0.5) && Math.exp(0.5) <= interval.high() ? 1 : 0;
            }
            assertThat(held).as("of 2000 with size=%d", size).isGreaterThan(1770);
        }
    }

    @Test
    void shouldTakeTheLargerSideAsItsError() {
        assertThat(MedianInterval.of(1, 2, 10).error()).isEqualTo(8);
    }

    @Test
    void shouldNotDisturbTheSample() {
        double[] sample = {3, 1, 2};

        MedianInterval.of(sample);

        assertThat(Arrays.equals(sample, new double[] {3, 1, 2})).isTrue();
    }

    @Test
    void shouldRefuseAnEmptySample() {
        assertThatThrownBy(MedianInterval::of).isInstanceOf(IllegalArgumentException.class);
    }
}
