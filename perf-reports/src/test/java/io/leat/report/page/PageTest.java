package io.leat.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.report.plot.Interval;
import io.leat.report.plot.Series;
import io.leat.report.result.Baseline;
import io.leat.report.result.BenchmarkResults;
import io.leat.report.result.Better;
import io.leat.report.result.Comparison;
import io.leat.report.result.Distribution;
import io.leat.report.result.Measure;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xml.sax.InputSource;

@Timeout(60)
class PageTest {
    @Test
    void shouldShowEveryRatioScoreAndFigureOfTheMachine() throws Exception {
        Measure measure = new Measure(
                "exchange.1to1",
                Map.of(),
                "records/s",
                Better.HIGHER,
                2.5e7,
                OptionalDouble.of(1e6),
                OptionalDouble.of(0));
        String page = BenchmarkPage.render(
                "Benchmarks <quick>",
                new BenchmarkResults(
                        List.of(
                                new Comparison(measure, Baseline.AGRONA, 1.25, OptionalDouble.of(0.1)),
                                new Comparison(measure, Baseline.RING, 0.5, OptionalDouble.empty())),
                        Map.of("cpu", "a <cpu>", "memory_bytes", 25_769_803_776L)));

        assertThat(page).contains("1.25 ± 0.10", "25 M ± 1 M records/s", "50 M records/s", "a &lt;cpu&gt;", "24 GiB");
        assertSelfContained(page);
    }

    @Test
    void shouldDrawTheDistributionsOfASuiteTogether() throws Exception {
        Measure measure = new Measure(
                "latency.hop.100k.p99",
                Map.of(),
                "us",
                Better.LOWER,
                2,
                OptionalDouble.empty(),
                OptionalDouble.empty());
        List<Distribution.Point> points =
                List.of(new Distribution.Point(0, 0), new Distribution.Point(99, 2), new Distribution.Point(100, 3000));

        String page = BenchmarkPage.render(
                "Benchmarks",
                new BenchmarkResults(
                        List.of(new Comparison(measure, Baseline.CONTROL, 1.25, OptionalDouble.empty())),
                        List.of(
                                new Distribution("latency.hop.100k", "leat", "us", 1000, points),
                                new Distribution("latency.hop.100k", "control", "us", 2000, points),
                                new Distribution("other", "leat", "us", 1, points)),
                        Map.of()));

        assertThat(page)
                .contains("latency.hop.100k: us by percentile", "p99.9", "leat (1\u2009000 values)", "control (")
                .contains("class=\"curve curve1\"")
                .doesNotContain("other: us", "NaN", "Infinity");
        assertSelfContained(page);
    }

    @Test
    void shouldShowAJobWithItsSeries() throws Exception {
        Series series = new Series(
                "nyc_taxi",
                new long[] {0, 1000, 2000},
                new double[] {1, 5, 2},
                List.of(new Interval(500, 1500)),
                List.of(new Interval(900, 1000)));
        Table figures = new Table(List.of("", "leat", "loop"), List.of(List.of("records/s", "1 M", "2 M")));

        String page =
                JobPage.render("Sensors", "About <it>.", Map.of("windows_hit", "3 of 4"), figures, List.of(series));

        assertThat(page)
                .contains(
                        "About &lt;it&gt;.",
                        "windows hit",
                        "3 of 4",
                        "nyc_taxi",
                        "class=\"labelled\"",
                        "class=\"raised hit\"")
                .contains("1 of 1 labelled windows hit · 0 false alarms");
        assertSelfContained(page);
    }

    @Test
    void shouldRefuseARaggedTable() {
        assertThatThrownBy(() -> new Table(List.of("a", "b"), List.of(List.of("1"))))
                .hasMessageContaining("columns=2 cells=1");
    }

    private static void assertSelfContained(String page) throws Exception {
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .doesNotContain("http:", "https:", "<script", "@import", "url(", " src=");
        // The body is well-formed: every page is built from balanced elements.
        String body = page.substring(page.indexOf("<body>"), page.indexOf("</html>"));
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(body)));
    }
}
