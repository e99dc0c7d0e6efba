package io.leat.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PlotTest {
    @Test
    void shouldDrawBarsToOneAxisWithWhiskersAndReference() {
        String plot = BarPlot.of(
                        List.of(
                                new Bar("a", "2.0", 2, OptionalDouble.of(0.5), Bar.Tone.OURS),
                                new Bar("b", "1.0", 1, OptionalDouble.empty(), Bar.Tone.WORSE)),
                        OptionalDouble.of(1))
                .toString();

        // The axis ends 2 % beyond the longest bar with its whisker: 2.55.
        assertThat(plot).contains("class=\"ours\"", "width=\"78.43%\"", "class=\"worse\"", "width=\"39.22%\"");
        assertThat(plot).contains("class=\"one\" x1=\"39.22%\"");
        assertThat(plot.split("class=\"whisker\"", -1)).hasSize(4);
    }

    @Test
    void shouldDrawNothingLongForZeroBars() {
        assertThat(BarPlot.of(
                                List.of(new Bar("a", "0", 0, OptionalDouble.empty(), Bar.Tone.OURS)),
                                OptionalDouble.empty())
                        .toString())
                .contains("width=\"0%\"");
    }

    @Test
    void shouldKeepThePeakOfManyPoints() {
        int count = 50_000;
        long[] times = new long[count];
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            times[i] = 1_000L * i;
            values[i] = i == 31_234 ? 100 : i % 7;
        }

        String plot = SeriesPlot.of(new Series("s", times, values, List.of(), List.of()))
                .toString();

        // The peak is the only point at the very top of the drawing, 14 px below the edge and one for the line.
        assertThat(plot).containsPattern("[ML][0-9.]+ 15\\.0");
        assertThat(plot.length()).isLessThan(20_000);
    }

    @Test
    void shouldDrawFlatAndSinglePointSeries() {
        Series single = new Series("s", new long[] {5}, new double[] {1}, List.of(new Interval(5, 5)), List.of());

        assertThat(SeriesPlot.of(single).toString()).contains("class=\"labelled\"", "M0.0 109.0");
    }

    @Test
    void shouldStandASeriesThatStepsBack() {
        Series series = new Series(
                "s",
                new long[] {0, 3_600_000, 300_000, 7_200_000},
                new double[] {1, 2, 3, 4},
                List.of(),
                List.of(new Interval(300_000, 600_000)));

        assertThat(SeriesPlot.of(series).toString())
                .contains("class=\"raised\"", "no labelled windows · 1 false alarm")
                .doesNotContain("NaN");
    }

    @Test
    void shouldRefuseWhatIsNoSeries() {
        assertThatThrownBy(() -> new Series("s", new long[2], new double[1], List.of(), List.of()))
                .hasMessageContaining("timesMs=2 values=1");
        assertThatThrownBy(() -> new Interval(2, 1)).hasMessageContaining("startMs=2 endMs=1");
    }
}
