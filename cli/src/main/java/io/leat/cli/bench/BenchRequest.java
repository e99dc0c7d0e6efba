package io.leat.cli.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What to measure.
 *
 * @param names what the names of the measures begin with; empty for all
 * @param quick whether a row must stay under about 20 s
 * @param list  whether to name the measures instead of taking them
 */
public record BenchRequest(List<String> names, boolean quick, boolean list) {
    /** Takes its own copy. */
    public BenchRequest {
        names = List.copyOf(names);
    }

    /** The arguments of the benchmark JVM, which writes its results to a file. */
    List<String> arguments(Path output) {
        List<String> arguments = new ArrayList<>(names);
        if (quick) {
            arguments.add("--quick");
        }
        if (list) {
            arguments.add("--list");
        }
        arguments.add("--output");
        arguments.add(output.toString());
        return arguments;
    }
}
