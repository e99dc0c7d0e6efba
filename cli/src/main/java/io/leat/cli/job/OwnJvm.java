package io.leat.cli.job;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts this program again in a JVM of its own, with the flags and the class path of this one. Stateless. */
public final class OwnJvm {
    private static final String MAIN = "io.leat.cli.main.Leat";

    private OwnJvm() {}

    /** The whole command for a call. */
    public static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(MAIN);
        command.addAll(arguments);
        return command;
    }
}
