package io.leat.cli.command;

import io.leat.cli.console.Console;
import io.leat.cli.console.ExitCode;
import io.leat.cli.console.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code leat version}. */
@Command(name = "version", description = "Print the version of Leat and of the JVM it runs on.")
final class VersionCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CommonOptions common;

    VersionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String version = version();
        String jdk = System.getProperty("java.vm.name") + " " + Runtime.version();
        if (common.json) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("version", version);
            fields.put("jdk", jdk);
            console.out().println(JsonText.of(fields));
        } else {
            console.out().println("leat " + version + " on " + jdk);
        }
        return ExitCode.DONE;
    }

    /** The version of Leat. */
    static String version() {
        try (InputStream resource = VersionCommand.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(resource);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
