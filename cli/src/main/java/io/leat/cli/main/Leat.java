package io.leat.cli.main;

import io.leat.cli.command.Verbs;
import io.leat.cli.console.Console;
import io.leat.cli.console.ExitCode;
import io.leat.runtime.preflight.MissingFlagsException;
import io.leat.runtime.preflight.Preflight;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The main class of {@code bin/leat}: checks the JVM, runs the verb, exits with its code. */
public final class Leat {
    private Leat() {}

    /** Runs a call and ends the JVM. */
    public static void main(String[] arguments) {
        Console console = new Console(utf8(System.out), utf8(System.err), Boolean.getBoolean("leat.stderr.terminal"));
        try {
            Preflight.check();
        } catch (MissingFlagsException e) {
            console.say(e.getMessage());
            System.exit(ExitCode.REFUSED);
        }
        System.exit(Verbs.run(console, arguments));
    }

    /** JSON is UTF-8 whatever the locale. */
    private static PrintStream utf8(PrintStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
