package io.leat.cli.command;

import com.fasterxml.jackson.jr.ob.JSON;
import io.leat.cli.bench.BenchProcess;
import io.leat.cli.bench.BenchRequest;
import io.leat.cli.console.Console;
import io.leat.cli.console.ExitCode;
import io.leat.cli.console.FailedException;
import io.leat.cli.console.RefusedException;
import io.leat.cli.console.TextTable;
import io.leat.cli.console.WholeFile;
import io.leat.report.markup.Numbers;
import io.leat.report.page.BenchmarkPage;
import io.leat.report.result.BenchmarkResults;
import io.leat.report.result.Comparison;
import io.leat.report.result.Measure;
import io.leat.report.result.ResultReader;
import io.leat.report.result.ResultWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leat bench NAME...}. */
@Command(
        name = "bench",
        description = {
            "Measure in JVMs of their own, each measure in interleaved pairs with its baselines.",
            "Prints ours over the baseline (the median of the pairs), and the heap bytes that a record cost."
        },
        footer = {
            "%nExamples:",
            "  leat bench --list --peers",
            "  leat bench codec chain --quick",
            "  leat bench exchange.job latency.hop --peers --report hop.html"
        })
final class BenchCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CommonOptions common;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "What the names of the measures begin with, as codec or latency.hop.100k (default: all).")
    private List<String> names = new ArrayList<>();

    @Option(names = "--list", description = "Print the names and their baselines instead of measuring.")
    private boolean list;

    @Option(names = "--quick", description = "Keep each row under about 20 s: fewer and shorter pairs.")
    private boolean quick;

    @Option(
            names = "--peers",
            description = "Compare with Apache Flink and Hazelcast Jet too. The first time Maven downloads 130 MB.")
    private boolean peers;

    @Option(names = "--report", paramLabel = "FILE.html", description = "Draw the results as a page as well.")
    private Path report;

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (list && report != null) {
            throw new RefusedException("--list and --report contradict each other: what is only listed has no results");
        }
        if (report != null) {
            WholeFile.requireWritable("--report", report);
        }
        BenchProcess benchmarks = benchmarks();
        BenchRequest request = new BenchRequest(names, quick, list);
        if (list) {
            print(benchmarks.run(request, Files::readString));
            return ExitCode.DONE;
        }
        BenchmarkResults results = benchmarks.run(request, ResultReader::read);
        if (report != null) {
            WholeFile.write(report, BenchmarkPage.render("Leat benchmarks", results));
        }
        console.out().print(common.json ? ResultWriter.toJson(results) + "\n" : table(results));
        console.out().flush();
        return ExitCode.DONE;
    }

    private void print(String json) {
        console.out().print(common.json ? "{\"benchmarks\":" + json + "}\n" : names(json));
        console.out().flush();
    }

    /** A line for each measure, with what it is compared with. */
    static String names(String json) {
        TextTable table = new TextTable("measure", "baselines");
        try {
            for (Object entry : JSON.std.listFrom(json)) {
                Map<?, ?> measure = (Map<?, ?>) entry;
                List<?> baselines = (List<?>) measure.get("baselines");
                table.row(
                        String.valueOf(measure.get("name")),
                        baselines.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            }
        } catch (IOException e) {
            throw new FailedException("the benchmarks left no list: " + e.getMessage(), e);
        }
        return table.toString();
    }

    private BenchProcess benchmarks() {
        String home = System.getProperty("leat.home");
        if (home == null) {
            throw new RefusedException("leat.home is not set: start the benchmarks with bin/leat bench");
        }
        return BenchProcess.of(Path.of(home), peers);
    }

    static String table(BenchmarkResults results) {
        TextTable table = new TextTable("measure", "score", "unit", "baseline", "ratio", "better", "B/record");
        for (Comparison comparison : results.comparisons()) {
            Measure measure = comparison.measure();
            table.row(
                    measure.label(),
                    Numbers.brief(measure.score()),
                    measure.unit(),
                    comparison.baseline().word(),
                    ratio(comparison),
                    measure.better().word(),
                    measure.allocBytesPerRecord().isPresent()
                            ? Numbers.fixed(measure.allocBytesPerRecord().getAsDouble(), 2)
                            : "-");
        }
        return table.toString();
    }

    private static String ratio(Comparison comparison) {
        OptionalDouble error = comparison.ratioError();
        String ratio = Numbers.fixed(comparison.ratio(), 2);
        return error.isPresent() ? ratio + " ± " + Numbers.fixed(error.getAsDouble(), 2) : ratio;
    }
}
