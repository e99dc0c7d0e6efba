package io.leat.cli.command;

import io.leat.cli.console.Console;
import io.leat.cli.console.ExitCode;
import io.leat.cli.console.FailedException;
import io.leat.cli.console.JsonText;
import io.leat.cli.console.RefusedException;
import io.leat.cli.console.TextTable;
import io.leat.cli.console.WholeFile;
import io.leat.cli.job.ResultDirectory;
import io.leat.cli.job.RunSummary;
import io.leat.cli.sensors.RecoveryProof;
import io.leat.cli.sensors.SensorsPage;
import io.leat.cli.sensors.SensorsScore;
import io.leat.examples.sensors.SensorsJob;
import io.leat.examples.sensors.SensorsOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.agrona.concurrent.SystemEpochClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code leat run sensors}. */
@Command(
        name = "sensors",
        description = {
            "Find anomalies in 47 real series, and score them against the windows that people labelled.",
            "Writes one line series,begin,end,highest score for each."
        })
final class SensorsCommand implements Callable<Integer> {
    private static final String NAME = "sensors";
    private static final int PASSES_OF_A_PROOF = 20;
    private static final String INTERVAL_OF_A_PROOF = "100ms";

    private final Console console;

    @Mixin
    private SeriesOptions series;

    @Mixin
    private JobOptions options;

    @Mixin
    private CommonOptions common;

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = "Draw series, labelled windows, raised anomalies and figures as one page.")
    private Path report;

    @Option(
            names = "--prove-recovery",
            description = "Kill the run with SIGKILL half way, resume it, and show that the output is that of a run"
                    + " never killed (reads the input " + PASSES_OF_A_PROOF + " times unless --repeat is given).")
    private boolean proveRecovery;

    @Spec
    private CommandSpec spec;

    SensorsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        return proveRecovery && !options.isForJvmFlags() ? prove() : run();
    }

    private int run() throws InterruptedException {
        if (report != null) {
            WholeFile.requireWritable("--report", report);
        }
        Optional<RunSummary> summary = new JobLaunch(console, NAME, common, options)
                .run(
                        (environment, output) -> SensorsJob.build(environment, series.to(output, 1)),
                        output -> SensorsScore.of(series.to(output, 1)));
        if (report != null && summary.isPresent()) {
            WholeFile.write(report, page(summary.get()));
            console.say("report in " + report);
        }
        return ExitCode.DONE;
    }

    private String page(RunSummary summary) {
        try {
            return SensorsPage.render(series.to(summary.output(), 1), summary, circumstances());
        } catch (IOException e) {
            throw new FailedException("--report=" + report + " cannot be drawn: " + e, e);
        }
    }

    private Map<String, String> circumstances() {
        List<String> arguments = spec.root().commandLine().getParseResult().originalArgs();
        Map<String, String> circumstances = new LinkedHashMap<>();
        circumstances.put(
                "date",
                Instant.ofEpochMilli(SystemEpochClock.INSTANCE.time())
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        circumstances.put("version", VersionCommand.version());
        circumstances.put("command", "leat " + String.join(" ", arguments));
        return circumstances;
    }

    private int prove() throws InterruptedException {
        if (options.plan || options.resume != null || options.checkpointDir != null || report != null) {
            throw new RefusedException("--prove-recovery makes its own runs: leave out --plan, --resume,"
                    + " --checkpoint-dir and --report");
        }
        options.settings();
        ResultDirectory output = ResultDirectory.choose(options.output, Path.of(""), NAME, false);
        SensorsOptions sensors = series.to(output.path(), PASSES_OF_A_PROOF);
        List<String> call = new ArrayList<>(List.of("run", NAME));
        call.addAll(options.engineArguments());
        call.addAll(SeriesOptions.arguments(sensors));
        String interval = options.checkpointInterval == null ? INTERVAL_OF_A_PROOF : options.checkpointInterval;
        return show(new RecoveryProof(console, call, interval, output.path()).run());
    }

    private int show(Map<String, Object> proof) {
        Map<?, ?> recovery = (Map<?, ?>) proof.get(RecoveryProof.RECOVERY);
        boolean same = Boolean.TRUE.equals(recovery.get(RecoveryProof.SAME));
        if (common.json) {
            console.out().println(JsonText.of(proof));
        } else {
            TextTable table = new TextTable("", "");
            table.row("restored checkpoint", String.valueOf(proof.get("restored_checkpoint")));
            recovery.forEach((name, value) -> table.row(name.toString().replace('_', ' '), value.toString()));
            console.out().print(table);
            console.out().flush();
        }
        console.say(
                same
                        ? "proven: killed and resumed, the output has the lines of a run never killed, byte for byte"
                        : "the output differs from that of a run never killed: see " + proof.get("output"));
        return same ? ExitCode.DONE : ExitCode.FAILED;
    }
}
