package io.leat.report.page;

import io.leat.report.markup.Markup;
import io.leat.report.markup.Numbers;
import io.leat.report.markup.Page;
import io.leat.report.plot.Bar;
import io.leat.report.plot.BarPlot;
import io.leat.report.plot.PercentilePlot;
import io.leat.report.result.BenchmarkResults;
import io.leat.report.result.Better;
import io.leat.report.result.Comparison;
import io.leat.report.result.Distribution;
import io.leat.report.result.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Benchmark results as a page: per suite the ratios to every baseline, the scores, and the table of all figures. */
public final class BenchmarkPage {
    private BenchmarkPage() {}

    /** The whole document. */
    public static String render(String title, BenchmarkResults results) {
        Markup body = new Markup();
        body.element(
                "p",
                "Every ratio is ours over the baseline, both measured on the same machine in the same run,"
                        + " in interleaved pairs: the median, with the interval that holds it nine times in ten.",
                "class",
                "soft");
        body.add(Facts.of(machine(results.machine())));
        Map<String, List<Comparison>> suites = results.comparisons().stream()
                .collect(Collectors.groupingBy(
                        comparison -> comparison.measure().suite(), LinkedHashMap::new, Collectors.toList()));
        suites.forEach((suite, comparisons) -> body.add(section(suite, comparisons, results.distributions())));
        return Page.of(title, body);
    }

    private static Map<String, Object> machine(Map<String, Object> machine) {
        Map<String, Object> shown = new LinkedHashMap<>();
        machine.forEach((name, value) -> {
            if (name.equals("memory_bytes") && value instanceof Number bytes) {
                shown.put("memory", Numbers.bytes(bytes.longValue()));
            } else {
                shown.put(name, value);
            }
        });
        return shown;
    }

    private static Markup section(String suite, List<Comparison> comparisons, List<Distribution> distributions) {
        Markup section = new Markup().open("section").element("h2", suite);
        for (Better better : List.of(Better.HIGHER, Better.LOWER)) {
            List<Comparison> chosen = comparisons.stream()
                    .filter(comparison -> comparison.measure().better() == better)
                    .toList();
            if (!chosen.isEmpty()) {
                section.add(ratios(better, chosen));
            }
        }
        Map<String, List<Distribution>> byName = distributions.stream()
                .filter(distribution -> distribution.name().startsWith(suite + "."))
                .collect(Collectors.groupingBy(Distribution::name, LinkedHashMap::new, Collectors.toList()));
        byName.values().forEach(together -> section.add(PercentilePlot.of(together)));
        section.add(scores(comparisons));
        return section.add(table(comparisons).markup()).close();
    }

    private static Markup ratios(Better better, List<Comparison> comparisons) {
        List<Bar> bars = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            bars.add(new Bar(
                    comparison.measure().label() + " / " + comparison.baseline().word(),
                    ratio(comparison),
                    comparison.ratio(),
                    comparison.ratioError(),
                    comparison.holds() ? Bar.Tone.OURS : Bar.Tone.WORSE));
        }
        return new Markup()
                .open("figure")
                .element(
                        "figcaption",
                        "Ratio to the baseline, " + better.word() + " is better; the dashed line is the baseline.")
                .add(BarPlot.of(bars, OptionalDouble.of(1)))
                .close();
    }

    private static Markup scores(List<Comparison> comparisons) {
        Map<Measure, List<Comparison>> measures = comparisons.stream()
                .collect(Collectors.groupingBy(Comparison::measure, LinkedHashMap::new, Collectors.toList()));
        Markup scores = new Markup().open("div", "class", "panels");
        measures.forEach((measure, against) -> scores.add(score(measure, against)));
        return scores.close();
    }

    private static Markup score(Measure measure, List<Comparison> against) {
        List<Bar> bars = new ArrayList<>();
        bars.add(new Bar("leat", score(measure), measure.score(), measure.error(), Bar.Tone.OURS));
        for (Comparison comparison : against) {
            double baseline = comparison.baselineScore();
            bars.add(new Bar(
                    comparison.baseline().word(),
                    Numbers.brief(baseline) + " " + measure.unit(),
                    baseline,
                    OptionalDouble.empty(),
                    Bar.Tone.OTHER));
        }
        return new Markup()
                .open("div", "class", "panel")
                .element("h3", measure.label())
                .element("p", measure.unit() + ", " + measure.better().word() + " is better")
                .add(BarPlot.of(bars, OptionalDouble.empty()))
                .close();
    }

    private static Table table(List<Comparison> comparisons) {
        List<String> columns = List.of("measure", "score", "baseline", "ratio", "B/record");
        List<List<String>> rows = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            Measure measure = comparison.measure();
            rows.add(List.of(
                    measure.label(),
                    score(measure),
                    comparison.baseline().word(),
                    ratio(comparison),
                    optional(measure.allocBytesPerRecord())));
        }
        return new Table(columns, rows);
    }

    private static String score(Measure measure) {
        return withError(Numbers.brief(measure.score()), measure.error()) + " " + measure.unit();
    }

    private static String ratio(Comparison comparison) {
        String ratio = Numbers.fixed(comparison.ratio(), 2);
        OptionalDouble error = comparison.ratioError();
        return error.isPresent() ? ratio + " ± " + Numbers.fixed(error.getAsDouble(), 2) : ratio;
    }

    private static String withError(String text, OptionalDouble error) {
        return error.isPresent() ? text + " ± " + Numbers.brief(error.getAsDouble()) : text;
    }

    private static String optional(OptionalDouble value) {
        return value.isPresent() ? Numbers.fixed(value.getAsDouble(), 2) : "–";
    }
}
