package io.leat.jmh.main;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The call of a benchmark JVM, written by the command line and not by people.
 *
 * @param names  what the names of the measures begin with
 * @param list   whether to name the measures instead of taking them
 * @param quick  whether a row must stay under about 20 s
 * @param output where the results go
 */
record BenchArguments(List<String> names, boolean list, boolean quick, Path output) {

    static BenchArguments parse(String... arguments) {
        List<String> names = new ArrayList<>();
        boolean list = false;
        boolean quick = false;
        Path output = null;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--list" -> list = true;
                case "--quick" -> quick = true;
                case "--output" -> output = Path.of(arguments[++i]);
                default -> names.add(arguments[i]);
            }
        }
        if (output == null) {
            throw new IllegalArgumentException("--output=nothing: say where the results go");
        }
        return new BenchArguments(names, list, quick, output);
    }

    /** Whether a row is one of those that are wanted. */
    boolean asksFor(String row) {
        return names.isEmpty() || names.stream().anyMatch(row::startsWith);
    }
}
