package io.leat.cli.command;

import io.leat.cli.bench.BenchProcess;
import io.leat.cli.bench.BenchRequest;
import io.leat.cli.console.Console;
import io.leat.cli.console.ExitCode;
import io.leat.cli.console.RefusedException;
import io.leat.cli.console.TextTable;
import io.leat.cli.console.WholeFile;
import io.leat.report.markup.Numbers;
import io.leat.report.page.BenchmarkPage;
import io.leat.report.result.BenchmarkResults;
import io.leat.report.result.Comparison;
import io.leat.report.result.Measure;
import io.leat.report.result.ResultWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leat bench NAME...}. */
@Command(
        name = "bench",
        description = {
            "Measure with JMH, each measure in interleaved pairs with its baselines.",
            "Prints ours over the baseline, and the heap bytes that a record cost."
        })
final class BenchCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CommonOptions common;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "What the names of the measures begin with, as codec or exchange.1to1 (default: all).")
    private List<String> names = new ArrayList<>();

    @Option(names = "--quick", description = "Keep each row under about 20 s.")
    private boolean quick;

    @Option(names = "--peers", description = "Compare with other engines too.")
    private boolean peers;

    @Option(names = "--report", paramLabel = "FILE.html", description = "Draw the results as a page as well.")
    private Path report;

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (report != null) {
            WholeFile.requireWritable("--report", report);
        }
        BenchmarkResults results = benchmarks().run(new BenchRequest(names, quick, peers));
        if (report != null) {
            WholeFile.write(report, BenchmarkPage.render("Leat benchmarks", results));
        }
        console.out().print(common.json ? ResultWriter.toJson(results) + "\n" : table(results));
        console.out().flush();
        return ExitCode.DONE;
    }

    private static BenchProcess benchmarks() {
        String home = System.getProperty("leat.home");
        if (home == null) {
            throw new RefusedException("leat.home is not set: start the benchmarks with bin/leat bench");
        }
        return BenchProcess.of(Path.of(home));
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
