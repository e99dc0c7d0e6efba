package io.leat.jmh.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.jmh.suite.JmhBenchmark;
import io.leat.jmh.suite.Row;
import io.leat.report.jmh.JmhRun;
import io.leat.report.result.Baseline;
import io.leat.report.result.Better;
import io.leat.report.result.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InterleavingTest {
    private static final Row ROW = new Row(
            "exchange.1to1",
            benchmark("X.leat"),
            List.of(
                    new Row.Contender(Baseline.AGRONA, benchmark("X.agrona")),
                    new Row.Contender(Baseline.RING, benchmark("X.ring"))));

    @Test
    void shouldRunNeighboursInTurnAndTurnTheOrderEveryRound() throws Exception {
        List<String> ran = new ArrayList<>();
        List<String> said = new ArrayList<>();
        Interleaving interleaving = new Interleaving(
                3,
                benchmark -> {
                    ran.add(benchmark.method());
                    return runs(benchmark.method().length());
                },
                said::add);

        List<Comparison> comparisons = interleaving.measure(ROW);

        assertThat(ran)
                .containsExactly(
                        "X.leat", "X.agrona", "X.ring", "X.ring", "X.agrona", "X.leat", "X.leat", "X.agrona", "X.ring");
        assertThat(said).first().isEqualTo("exchange.1to1: round 1 of 3");
        assertThat(comparisons).hasSize(4);
        Comparison first = comparisons.get(0);
        assertThat(first.baseline()).isEqualTo(Baseline.AGRONA);
        assertThat(first.ratio()).isEqualTo(6 / 8.0);
        assertThat(first.measure().params()).containsEntry("size", "32");
        assertThat(first.measure().unit()).isEqualTo("records/s");
        assertThat(first.measure().better()).isEqualTo(Better.HIGHER);
        assertThat(comparisons.get(3).measure().params()).containsEntry("size", "64");
    }

    @Test
    void shouldCompareARowWithoutBaselinesWithItself() throws Exception {
        Row alone = new Row("job.p32", new JmhBenchmark("X.leat", Map.of("size", "32")), List.of());

        List<Comparison> comparisons =
                new Interleaving(1, benchmark -> List.of(run("32", 5)), line -> {}).measure(alone);

        assertThat(comparisons).singleElement().satisfies(comparison -> {
            assertThat(comparison.baseline()).isEqualTo(Baseline.SELF);
            assertThat(comparison.ratio()).isEqualTo(1);
            assertThat(comparison.measure().params()).isEmpty();
        });
    }

    @Test
    void shouldSpeakOfRecordsWhereJmhSpeaksOfOperations() {
        assertThat(Interleaving.perRecord("ns/op")).isEqualTo("ns/record");
        assertThat(Interleaving.perRecord("ops/ms")).isEqualTo("records/ms");
        assertThat(Interleaving.better("ns/op")).isEqualTo(Better.LOWER);
    }

    private static JmhBenchmark benchmark(String method) {
        return new JmhBenchmark(method, Map.of());
    }

    private static List<JmhRun> runs(double score) {
        return List.of(run("32", score), run("64", score));
    }

    private static JmhRun run(String size, double score) {
        return new JmhRun("b", Map.of("size", size), "ops/s", score, OptionalDouble.empty());
    }
}
