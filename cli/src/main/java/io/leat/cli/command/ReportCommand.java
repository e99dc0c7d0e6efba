package io.leat.cli.command;

import io.leat.cli.console.Console;
import io.leat.cli.console.ExitCode;
import io.leat.cli.console.JsonText;
import io.leat.cli.console.RefusedException;
import io.leat.cli.console.WholeFile;
import io.leat.report.page.BenchmarkPage;
import io.leat.report.result.BenchmarkResults;
import io.leat.report.result.InvalidResultException;
import io.leat.report.result.ResultReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leat report RESULT.json --output FILE.html}. */
@Command(name = "report", description = "Draw benchmark results as one self-contained HTML page.")
final class ReportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "RESULT.json", description = "What bench printed with --json.")
    private Path result;

    @Option(names = "--output", paramLabel = "FILE.html", required = true, description = "The page to write.")
    private Path output;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        WholeFile.requireWritable("--output", output);
        BenchmarkResults results = read();
        WholeFile.write(output, BenchmarkPage.render("Leat benchmarks", results));
        if (common.json) {
            console.out().println(JsonText.of(Map.of("output", output.toString())));
        } else {
            console.out().println(output);
        }
        return ExitCode.DONE;
    }

    private BenchmarkResults read() {
        if (!Files.isReadable(result) || Files.isDirectory(result)) {
            throw new RefusedException("RESULT.json=" + result + " is no file one can read");
        }
        try {
            return ResultReader.read(result);
        } catch (IOException e) {
            throw new RefusedException("RESULT.json=" + result + " cannot be read: " + e, e);
        } catch (InvalidResultException e) {
            throw new RefusedException(e.getMessage(), e);
        }
    }
}
