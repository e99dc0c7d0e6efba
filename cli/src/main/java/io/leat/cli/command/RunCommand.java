package io.leat.cli.command;

import io.leat.cli.console.RefusedException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code leat run JOB}. */
@Command(
        name = "run",
        description = "Run one of the jobs that come with Leat.",
        synopsisSubcommandLabel = "JOB",
        commandListHeading = "%nJobs:%n",
        footer = {
            "",
            "Everything that can be set is listed in docs/CONFIGURATION.md; a job takes it from a file by --config.",
            "",
            "SIGTERM and SIGINT stop a job; with a checkpoint directory it takes a last checkpoint and --resume goes on"
                    + " from there. The exit code is then 143 or 130, as the shell's custom is."
        })
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    CommonOptions common;

    @Override
    public Integer call() {
        throw new RefusedException(Complaints.missing(spec));
    }
}
