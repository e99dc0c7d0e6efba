package io.leat.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Stands for the benchmark JVM: ends with the code it is told to, and writes its arguments into its results. */
final class FakeBenchmarks {
    private FakeBenchmarks() {}

    /** First the exit code, then what a request passes. */
    public static void main(String[] arguments) throws IOException {
        List<String> given = List.of(arguments);
        Path output = Path.of(given.get(given.indexOf("--output") + 1));
        String names = String.join("+", given.subList(1, given.indexOf("--output")));
        int code = Integer.parseInt(given.get(0));
        Files.writeString(output, code != 0 ? "complaint " + code : """
                {"results":[{"name":"%s","unit":"records/s","better":"higher","score":1,"baseline":"self","ratio":1}],
                 "machine":{}}""".formatted(names));
        System.out.println("what a benchmark prints must not reach our stdout");
        System.exit(code);
    }
}
