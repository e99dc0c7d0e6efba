package io.leat.cli.console;

import java.io.PrintStream;

/**
 * The two streams of a call. Results go to {@code out}, everything else to {@code err}: with {@code --json} the result
 * is one object and stands alone on {@code out}.
 *
 * @param out        for results
 * @param err        for progress and complaints
 * @param isTerminal whether a person sees {@code err} as it is written
 */
public record Console(PrintStream out, PrintStream err, boolean isTerminal) {

    /** A line beside the result. */
    public void say(String line) {
        err.println("leat: " + line);
    }
}
