package io.leat.cli.command;

import io.leat.cli.console.RefusedException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What stands before a verb. */
@Command(
        name = "leat",
        description = "An embedded-first dataflow runtime: Flink's programming model on off-heap pages.",
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n",
        footer = {
            "",
            "Exit codes: 0 done, 1 the job or check failed, 2 the call was wrong, 130 ended by Ctrl-C, 143 by SIGTERM."
        })
final class RootCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this text and exit.")
    boolean help;

    @Override
    public Integer call() {
        throw new RefusedException(Complaints.missing(spec));
    }
}
