package io.leat.cli.command;

import io.leat.cli.console.Console;
import io.leat.cli.console.ExitCode;
import io.leat.cli.console.JsonText;
import io.leat.cli.console.RefusedException;
import io.leat.cli.types.LayoutText;
import io.leat.cli.types.UserClasses;
import io.leat.serialize.types.InvalidTypesException;
import io.leat.serialize.types.TypeLayout;
import io.leat.serialize.types.Types;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leat types CLASS}. */
@Command(
        name = "types",
        description = {
            "Print how the values of a class become bytes: its fields, where they stand, whether it can be a key.",
            "A class that cannot be a record is refused with the field and what to use instead."
        })
final class TypesCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "CLASS", description = "The full name of a class; of a nested one with . or $.")
    private String className;

    @Option(
            names = {"--classpath", "-cp"},
            paramLabel = "PATH",
            defaultValue = "",
            description = "Where the class and what it uses are: jars and directories, parted as for java.")
    private String classpath;

    TypesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (UserClasses classes = UserClasses.of("--classpath", classpath)) {
            TypeLayout layout = TypeLayout.of(Types.of(classes.load(className)));
            console.out().print(common.json ? JsonText.of(LayoutText.json(layout)) + "\n" : LayoutText.text(layout));
            console.out().flush();
            return ExitCode.DONE;
        } catch (InvalidTypesException e) {
            throw new RefusedException(e.getMessage(), e);
        } catch (LinkageError e) {
            throw new RefusedException(
                    "CLASS=" + className + " cannot be loaded: " + e + "; add what it needs to --classpath", e);
        }
    }
}
