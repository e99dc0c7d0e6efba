package io.leat.cli.command;

import io.leat.cli.console.Console;
import io.leat.cli.console.ExitCode;
import io.leat.cli.console.RefusedException;
import io.leat.examples.wordcount.WordCountJob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code leat run wordcount}. */
@Command(
        name = "wordcount",
        description = "Count the words of a text file, gzipped or not: one line word,count for each at the end.")
final class WordCountCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private JobOptions options;

    @Mixin
    private CommonOptions common;

    @Option(names = "--input", paramLabel = "FILE", required = true, description = "The text.")
    private Path input;

    WordCountCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (Files.isDirectory(input) || !Files.isReadable(input)) {
            throw new RefusedException("--input=" + input + " is no file one can read");
        }
        new JobLaunch(console, "wordcount", common, options)
                .run((environment, output) -> WordCountJob.build(environment, input, output), output -> Map.of());
        return ExitCode.DONE;
    }
}
