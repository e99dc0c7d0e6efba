package io.leat.cli.command;

import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.CoreOptions;
import io.leat.api.configuration.IllegalConfigurationException;
import io.leat.api.configuration.MemorySize;
import io.leat.cli.console.Console;
import io.leat.cli.console.ExitCode;
import io.leat.cli.console.JsonText;
import io.leat.cli.console.RefusedException;
import io.leat.cli.job.ConfigurationFile;
import io.leat.cli.job.JobSettings;
import io.leat.cli.memory.LayoutFields;
import io.leat.cli.memory.LayoutQuestion;
import io.leat.memory.layout.LayoutText;
import io.leat.memory.layout.MemoryLayout;
import io.leat.memory.layout.MemoryUse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code leat memory}. */
@Command(
        name = "memory",
        description = {
            "Show how the memory of a process is divided, where each size comes from, and what a job of that shape needs.",
            "A layout that cannot run is refused, with the number to change. leat run takes the same options."
        },
        footer = {
            "",
            "Sizes are 32k, 512m, 4g, or bytes. Example: leat memory --process-size 4g --slots 4 --state-size 1g"
        })
final class MemoryCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SizeArguments sizes;

    @Mixin
    private SlotArguments slots;

    @Mixin
    private CommonOptions common;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description = "Parallelism of the job: the slots that it fills (default: all there are).")
    private String parallelism;

    @Option(
            names = "--channels",
            paramLabel = "N",
            description = "Channels of the job (default: those of one exchange from all subtasks to all, N x N).")
    private Long channels;

    @Option(
            names = "--state-size",
            paramLabel = "SIZE",
            defaultValue = "0",
            description = "State that the job is to keep in managed memory, over all slots.")
    private String stateSize;

    @Option(
            names = "--uses",
            paramLabel = "USE",
            split = ",",
            description = "What the job uses managed memory for: state, operator (sorts and joins), or both, the"
                    + " default.")
    private List<MemoryUse> uses = new ArrayList<>(EnumSet.allOf(MemoryUse.class));

    @Option(
            names = "--config",
            paramLabel = "FILE.yaml",
            description = "Settings under Flink's key names, listed in docs/CONFIGURATION.md; the options here come"
                    + " before them.")
    private Path config;

    MemoryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Configuration configuration = configuration();
        MemoryLayout layout = LayoutQuestion.layout(
                configuration,
                channels == null ? OptionalLong.empty() : OptionalLong.of(channels),
                stateBytes(),
                Set.copyOf(uses));
        if (sizes.jvmFlags) {
            console.out().println(String.join(" ", layout.jvmFlags()));
        } else if (common.json) {
            console.out().println(JsonText.of(LayoutFields.of(layout)));
        } else {
            console.out().print(LayoutText.of(layout));
            console.out().flush();
        }
        return ExitCode.DONE;
    }

    private Configuration configuration() {
        Configuration file = config == null ? new Configuration() : ConfigurationFile.read(config);
        JobSettings settings =
                new JobSettings(file).with("--parallelism", CoreOptions.DEFAULT_PARALLELISM, parallelism);
        return slots.applyTo(sizes.applyTo(settings)).withoutJob();
    }

    private long stateBytes() {
        try {
            return MemorySize.parse(stateSize).getBytes();
        } catch (IllegalConfigurationException e) {
            throw new RefusedException("--state-size=" + stateSize + ": give a memory size such as 512m or 2g", e);
        }
    }
}
