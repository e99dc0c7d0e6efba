package io.leat.cli.command;

import io.leat.cli.console.Console;
import io.leat.cli.console.ExitCode;
import io.leat.cli.console.FailedException;
import io.leat.cli.console.RefusedException;
import io.leat.cli.simulate.SimulatedScenarios;
import io.leat.examples.sensors.SensorsOptions;
import io.leat.simulation.run.Simulator;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** All verbs, and how a call of one ends: with an exit code and, where it went wrong, one line. Stateless. */
public final class Verbs {
    private Verbs() {}

    /** Runs a call. */
    public static int run(Console console, String... arguments) {
        boolean verbose = Arrays.asList(arguments).contains(CommonOptions.VERBOSE);
        CommandLine line = commandLine(console);
        line.setParameterExceptionHandler((e, all) -> {
            console.say(Complaints.of(e));
            return ExitCode.REFUSED;
        });
        line.setExecutionExceptionHandler((e, command, parsed) -> end(console, e, verbose));
        return line.execute(arguments);
    }

    private static CommandLine commandLine(Console console) {
        CommandLine run = new CommandLine(new RunCommand())
                .addSubcommand(new SensorsCommand(console))
                .addSubcommand(new WordCountCommand(console));
        CommandLine line = new CommandLine(new RootCommand())
                .addSubcommand(run)
                .addSubcommand(new BenchCommand(console))
                .addSubcommand(new MemoryCommand(console))
                .addSubcommand(new ReportCommand(console))
                .addSubcommand(new SimulateCommand(console, Verbs::newSimulator))
                .addSubcommand(new TypesCommand(console))
                .addSubcommand(new VersionCommand(console));
        return line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(100)
                .setAbbreviatedOptionsAllowed(false)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static Simulator newSimulator() {
        String home = System.getProperty("leat.home");
        if (home == null) {
            throw new RefusedException("leat.home is not set: start with bin/leat simulate");
        }
        return new Simulator(new SimulatedScenarios(SensorsOptions.defaultInput(Path.of(home))));
    }

    private static int end(Console console, Exception e, boolean verbose) {
        boolean expected = e instanceof RefusedException || e instanceof FailedException;
        console.say(expected ? e.getMessage() : e + (verbose ? "" : " (give --verbose to see where)"));
        if (verbose) {
            e.printStackTrace(console.err());
        }
        return e instanceof RefusedException ? ExitCode.REFUSED : ExitCode.FAILED;
    }
}
