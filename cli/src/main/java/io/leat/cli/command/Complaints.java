package io.leat.cli.command;

import io.leat.cli.console.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts what is wrong with a call into one line that ends with what to do. */
final class Complaints {
    private Complaints() {}

    /** A call that picocli could not read. */
    static String of(ParameterException e) {
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unknown(spec, unmatched.getUnmatched().get(0));
        }
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return message + " (see " + spec.qualifiedName() + " --help)";
    }

    /** A command that needs one of its own to follow. */
    static String missing(CommandSpec spec) {
        return kind(spec) + " is missing: give one of " + String.join(", ", words(spec)) + " (see "
                + spec.qualifiedName() + " --help)";
    }

    private static String unknown(CommandSpec spec, String word) {
        if (word.startsWith("-")) {
            String option = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            return "option " + option + " is unknown to " + spec.qualifiedName() + ": "
                    + Suggestion.forWord(option, options(spec));
        }
        if (words(spec).isEmpty()) {
            return "argument " + word + " is unknown to " + spec.qualifiedName() + ": it takes "
                    + options(spec).stream().sorted().collect(Collectors.joining(", "));
        }
        return kind(spec).toLowerCase(Locale.ROOT) + " " + word + " is unknown: "
                + Suggestion.forWord(word, words(spec));
    }

    private static String kind(CommandSpec spec) {
        return spec.parent() == null ? "verb" : "job";
    }

    private static List<String> words(CommandSpec spec) {
        return new ArrayList<>(spec.subcommands().keySet());
    }

    private static List<String> options(CommandSpec spec) {
        return spec.options().stream()
                .filter(option -> !option.hidden())
                .map(CommandLine.Model.OptionSpec::longestName)
                .toList();
    }
}
