package io.leat.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leat.cli.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** What a call of the command line left behind. */
record Call(int exitCode, String out, String err) {

    /** Makes a call. */
    static Call of(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false);
        int exitCode = Verbs.run(console, arguments);
        return new Call(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    }
}
