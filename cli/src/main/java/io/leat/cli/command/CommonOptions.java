package io.leat.cli.command;

import picocli.CommandLine.Option;

/** The options that every verb has. */
final class CommonOptions {
    static final String VERBOSE = "--verbose";

    @Option(names = "--json", description = "Print one JSON object on stdout when done, everything else on stderr.")
    boolean json;

    @Option(names = VERBOSE, description = "Show stack traces.")
    boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this text and exit.")
    boolean help;
}
