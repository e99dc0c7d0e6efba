package io.leat.cli.command;

import io.leat.cli.console.Console;
import io.leat.cli.console.ExitCode;
import io.leat.cli.console.JsonText;
import io.leat.cli.console.RefusedException;
import io.leat.simulation.run.SeedResult;
import io.leat.simulation.run.Simulator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code leat simulate}. */
@Command(
        name = "simulate",
        description = {
            "Run the whole engine under seeds: one thread, its own clock and disk, crashes at any step.",
            "Output and checkpoints are checked from outside. The same seed does the same again."
        })
final class SimulateCommand implements Callable<Integer> {
    private static final int SEEDS_BETWEEN_LINES = 100;

    private final Console console;
    private final Simulator simulator;

    @Mixin
    private CommonOptions common;

    @Option(names = "--seeds", paramLabel = "N", required = true, description = "How many seeds to run.")
    private long seeds;

    @Option(
            names = "--from",
            paramLabel = "S",
            defaultValue = "1",
            description = "The first seed (default: ${DEFAULT-VALUE}); the others follow it.")
    private long from;

    SimulateCommand(Console console, Simulator simulator) {
        this.console = console;
        this.simulator = simulator;
    }

    @Override
    public Integer call() {
        if (seeds < 1 || from > Long.MAX_VALUE - seeds) {
            throw new RefusedException("--seeds=" + seeds + " --from=" + from + ": give at least 1 seed that exists");
        }
        List<SeedResult> failed = simulator.runAll(from, seeds, this::show);
        long violations =
                failed.stream().mapToLong(result -> result.violations().size()).sum();
        if (common.json) {
            console.out().println(JsonText.of(fields(failed, violations)));
        } else {
            console.out().println(seeds + " seeds from " + from + ": " + violations + " violations");
        }
        return failed.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void show(SeedResult result) {
        long done = result.seed() - from + 1;
        if (done % SEEDS_BETWEEN_LINES == 0 && done < seeds) {
            console.say(done + " of " + seeds + " seeds");
        }
        for (String violation : result.violations()) {
            console.say("seed " + result.seed() + ": " + violation + " (" + result.scenario() + ")");
        }
        if (!result.violations().isEmpty()) {
            console.say("to see it again: " + replay(result));
        }
    }

    private Map<String, Object> fields(List<SeedResult> failed, long violations) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("seeds_run", seeds);
        fields.put("first_seed", from);
        fields.put("violations", violations);
        fields.put("failed_seeds", failed.stream().map(SimulateCommand::failure).toList());
        return fields;
    }

    private static Map<String, Object> failure(SeedResult result) {
        Map<String, Object> failure = new LinkedHashMap<>();
        failure.put("seed", result.seed());
        failure.put("scenario", result.scenario());
        failure.put("violations", result.violations());
        failure.put("replay", replay(result));
        return failure;
    }

    private static String replay(SeedResult result) {
        return "bin/leat simulate --seeds 1 --from " + result.seed();
    }
}
