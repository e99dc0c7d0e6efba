package io.leat.cli.command;

import io.leat.cli.console.Console;
import io.leat.cli.console.ExitCode;
import io.leat.cli.console.JsonText;
import io.leat.cli.console.RefusedException;
import io.leat.simulation.run.SeedResult;
import io.leat.simulation.run.Simulator;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
    private final Supplier<Simulator> simulators;

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

    @Option(
            names = "--trace",
            description = "Print every step of an agent and every disk operation on stderr; for one seed.")
    private boolean trace;

    SimulateCommand(Console console, Supplier<Simulator> simulators) {
        this.console = console;
        this.simulators = simulators;
    }

    @Override
    public Integer call() {
        if (seeds < 1 || from > Long.MAX_VALUE - seeds) {
            throw new RefusedException("--seeds=" + seeds + " --from=" + from + ": give at least 1 seed that exists");
        }
        if (trace && seeds > 1) {
            throw new RefusedException("--trace with --seeds=" + seeds + " would print too much: give --seeds 1");
        }
        Simulator simulator = simulators.get();
        SimulationSummary summary = new SimulationSummary(from);
        for (long seed = from; seed < from + seeds; seed++) {
            SeedResult result = trace ? simulator.trace(seed, console.err()::println) : simulator.run(seed);
            summary.add(result);
            show(result);
        }
        console.out().print(common.json ? JsonText.of(summary.fields()) + "\n" : summary.text());
        console.out().flush();
        return summary.hasViolations() ? ExitCode.FAILED : ExitCode.DONE;
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
            console.say("to see it again: " + SimulationSummary.replay(result.seed()));
        }
    }
}
