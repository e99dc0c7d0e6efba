package io.leat.jmh.latency;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.jmh.run.Findings;
import io.leat.report.result.Baseline;
import io.leat.report.result.Better;
import io.leat.report.result.Comparison;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PercentileTest {
    @Test
    void shouldMakeARowOfEachPercentileAndBaselineAndKeepTheWhole() {
        Map<String, List<Histogram>> rounds = new TreeMap<>(Map.of(
                "leat", List.of(upTo(1_000), upTo(1_000)),
                "flink", List.of(upTo(2_000), upTo(2_000))));

        Findings findings = Percentile.findings("latency.hop.100k", rounds);

        assertThat(findings.comparisons())
                .extracting(row -> row.measure().name())
                .containsExactly("latency.hop.100k.p50", "latency.hop.100k.p99", "latency.hop.100k.p999");
        Comparison median = findings.comparisons().get(0);
        assertThat(median.baseline()).isEqualTo(Baseline.FLINK);
        assertThat(median.measure().better()).isEqualTo(Better.LOWER);
        assertThat(median.measure().unit()).isEqualTo("us");
        assertThat(median.measure().score()).isBetween(499.0, 501.0);
        assertThat(median.ratio()).isBetween(0.49, 0.51);
        assertThat(findings.distributions())
                .extracting(whole -> whole.contender() + " " + whole.count())
                .containsExactlyInAnyOrder("leat 2000", "flink 4000");
        assertThat(findings.distributions().get(1).points()).last().satisfies(point -> {
            assertThat(point.percentile()).isEqualTo(100);
            assertThat(point.value()).isBetween(999.0, 1_001.0);
        });
    }

    @Test
    void shouldFindOursAndTheControlOnTheClassPath() {
        assertThat(Contenders.all()).extracting(HopContender::word).containsExactly("leat", "control");
        assertThat(Latencies.all())
                .allSatisfy(latency -> assertThat(latency.baselines()).isNotEmpty());
    }

    /** Every microsecond once. */
    private static Histogram upTo(long microseconds) {
        Histogram histogram = new Histogram(3);
        LongStream.rangeClosed(1, microseconds).forEach(us -> histogram.recordValue(us * 1_000));
        return histogram;
    }
}
