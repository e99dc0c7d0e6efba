package io.leat.report.jmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.report.result.Baseline;
import io.leat.report.result.Better;
import io.leat.report.result.Comparison;
import io.leat.report.result.InvalidResultException;
import io.leat.report.result.Measure;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PairingTest {
    @Test
    void shouldReadTheJsonOfJmhWithItsGcProfiler() throws Exception {
        List<JmhRun> runs = JmhReader.parse("jmh.json", """
                [{"jmhVersion":"1.37","benchmark":"io.leat.jmh.codec.Encode.leat","mode":"avgt","forks":1,
                  "params":{"size":"32"},
                  "primaryMetric":{"score":15.25,"scoreError":"NaN","scoreUnit":"ns/op","rawData":[[15.0,15.5]]},
                  "secondaryMetrics":{"gc.alloc.rate":{"score":0.1,"scoreUnit":"MB/sec"},
                                      "gc.alloc.rate.norm":{"score":24.0,"scoreUnit":"B/op"}}},
                 {"benchmark":"b","primaryMetric":{"score":1,"scoreUnit":"ops/s"},"secondaryMetrics":{}}]""");

        assertThat(runs.get(0))
                .isEqualTo(new JmhRun(
                        "io.leat.jmh.codec.Encode.leat", Map.of("size", "32"), "ns/op", 15.25, OptionalDouble.of(24)));
        assertThat(runs.get(1).allocBytes()).isEmpty();
    }

    @Test
    void shouldSayWhatIsNotTheJsonOfJmh() {
        assertThatThrownBy(() -> JmhReader.parse("jmh.json", "[{\"benchmark\":\"b\"}]"))
                .isInstanceOf(InvalidResultException.class)
                .hasMessageContaining("jmh.json: benchmark and primaryMetric are needed");
        assertThatThrownBy(() -> JmhReader.parse(
                        "jmh.json",
                        "[{\"benchmark\":\"b\",\"primaryMetric\":{\"score\":\"NaN\",\"scoreUnit\":\"s\"}}]"))
                .hasMessageContaining("jmh.json: b: primaryMetric.score");
        assertThatThrownBy(() -> JmhReader.parse("jmh.json", "{"))
                .hasMessageStartingWith("jmh.json: not the JSON of JMH");
    }

    @Test
    void shouldQuoteTheMedianOfTheRatiosOfNeighbours() {
        // The machine slows down by half in the middle: scores fall, the ratios of neighbours do not.
        List<JmhRun> ours = runs(10, 10, 10, 5, 5);
        List<JmhRun> theirs = runs(8, 8, 8, 4, 4);
        Measure measure = Pairing.measure("codec.encode", Map.of(), "records/s", Better.HIGHER, ours);

        Comparison comparison = Pairing.compare(measure, ours, Baseline.HAND, theirs);

        assertThat(measure.score()).isEqualTo(10);
        assertThat(measure.error()).hasValue(5);
        assertThat(measure.allocBytesPerRecord()).hasValue(16);
        assertThat(comparison.ratio()).isEqualTo(1.25);
        assertThat(comparison.ratioError()).hasValue(0);
    }

    @Test
    void shouldRefuseRunsWithoutAPartner() {
        List<JmhRun> ours = runs(1, 2);
        Measure measure = Pairing.measure("codec.encode", Map.of(), "records/s", Better.HIGHER, ours);

        assertThatThrownBy(() -> Pairing.compare(measure, ours, Baseline.HAND, runs(1)))
                .hasMessageContaining("ours=2 baseline=1");
    }

    private static List<JmhRun> runs(double... scores) {
        return DoubleStream.of(scores)
                .mapToObj(score -> new JmhRun("b", Map.of(), "ops/s", score, OptionalDouble.of(16)))
                .toList();
    }
}
