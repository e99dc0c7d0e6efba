package io.leat.cli.command;

import io.leat.cli.console.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
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
        if (e.getArgSpec() instanceof OptionSpec option && e.getValue() != null) {
            return option.longestName() + "=" + e.getValue() + ": give " + form(option, e.getValue()) + seeHelp(spec);
        }
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return message + seeHelp(spec);
    }

    /** What an option takes, where the text it was given could not be read. */
    private static String form(OptionSpec option, String text) {
        Class<?> type = option.isMultiValue() ? option.auxiliaryTypes()[0] : option.type();
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" or "));
        }
        return text.matches("[+-]?[0-9]+") ? "a smaller number" : "a whole number";
    }

    private static String seeHelp(CommandSpec spec) {
        return " (see " + spec.qualifiedName() + " --help)";
    }

    /** A command that needs one of its own to follow. */
    static String missing(CommandSpec spec) {
        return kind(spec) + " is missing: give one of " + String.join(", ", words(spec)) + seeHelp(spec);
    }

    private static String unknown(CommandSpec spec, String word) {
        if (word.startsWith("-")) {
            String option = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            return "option " + option + " is unknown to " + spec.qualifiedName() + ": "
                    + Suggestion.forWord(option, options(spec)) + seeHelp(spec);
        }
        if (words(spec).isEmpty()) {
            return "argument " + word + " is unknown to " + spec.qualifiedName() + ": it takes "
                    + options(spec).stream().sorted().collect(Collectors.joining(", "));
        }
        return kind(spec).toLowerCase(Locale.ROOT) + " " + word + " is unknown: "
                + Suggestion.forWord(word, words(spec)) + seeHelp(spec);
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
                .map(OptionSpec::longestName)
                .toList();
    }
}
