package io.leat.jmh.main;

import io.leat.jmh.run.RunLength;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The call of a benchmark JVM, written by the command line and not by people.
 *
 * @param names  what the names of the measures begin with
 * @param length how long to measure
 * @param peers  whether peers are wanted
 * @param output where the results go
 */
record BenchArguments(List<String> names, RunLength length, boolean peers, Path output) {

    static BenchArguments parse(String... arguments) {
        List<String> names = new ArrayList<>();
        RunLength length = RunLength.FULL;
        boolean peers = false;
        Path output = null;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--quick" -> length = RunLength.QUICK;
                case "--peers" -> peers = true;
                case "--output" -> output = Path.of(arguments[++i]);
                default -> names.add(arguments[i]);
            }
        }
        if (output == null) {
            throw new IllegalArgumentException("--output=nothing: say where the results go");
        }
        return new BenchArguments(names, length, peers, output);
    }
}
