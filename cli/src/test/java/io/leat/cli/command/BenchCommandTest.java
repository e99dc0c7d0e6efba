package io.leat.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.report.result.Baseline;
import io.leat.report.result.BenchmarkResults;
import io.leat.report.result.Better;
import io.leat.report.result.Comparison;
import io.leat.report.result.Measure;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BenchCommandTest {
    @Test
    void shouldShowRatioAndAllocationOfEveryRow() {
        Measure measure = new Measure(
                "exchange.1to1",
                Map.of(),
                "records/s",
                Better.HIGHER,
                2.5e7,
                OptionalDouble.of(1e6),
                OptionalDouble.empty());

        String table = BenchCommand.table(new BenchmarkResults(
                List.of(
                        new Comparison(measure, Baseline.AGRONA, 1.25, OptionalDouble.of(0.1)),
                        new Comparison(measure, Baseline.RING, 0.5, OptionalDouble.empty())),
                Map.of()));

        assertThat(table).isEqualTo("""
                measure        score       unit  baseline        ratio  better  B/record
                exchange.1to1   25 M  records/s    agrona  1.25 ± 0.10  higher         -
                exchange.1to1   25 M  records/s      ring         0.50  higher         -
                """);
    }

    @Test
    void shouldListMeasuresWithTheirBaselines() {
        assertThat(BenchCommand.names("[{\"name\":\"chain.job\",\"baselines\":[\"flink\",\"loop\"]}]"))
                .isEqualTo("""
                        measure      baselines
                        chain.job  flink, loop
                        """);
        assertThat(Call.of("bench", "--list", "--report", "page.html").err()).contains("contradict");
    }

    @Test
    void shouldSayHowToStartWhereThereAreNoBenchmarks() {
        Call call = Call.of("bench", "codec");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).hasLineCount(1).contains("bin/leat bench");
    }

    @Test
    void shouldRefuseAPageThatCannotBeWrittenBeforeItMeasures() {
        assertThat(Call.of("bench", "--report", "no/such/place.html").err()).startsWith("leat: --report=");
    }
}
