package io.leat.cli.command;

import io.leat.api.configuration.CheckpointingOptions;
import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.CoreOptions;
import io.leat.api.configuration.ExecutionOptions;
import io.leat.cli.job.ConfigurationFile;
import io.leat.cli.job.JobSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that every job has. */
final class JobOptions {
    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description = "Subtasks of every step that does not say it itself (default: one a core).")
    private String parallelism;

    @Option(
            names = "--placement",
            paramLabel = "WHERE",
            description = "Threads: shared (workers, the default), dedicated (one a subtask) or invoker (this one).")
    private String placement;

    @Option(
            names = "--idle",
            paramLabel = "HOW",
            description = "What a worker without work does: busy-spin (lowest latency, a core a worker), yield,"
                    + " backoff (the default) or park (lowest cost).")
    private String idle;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description =
                    "Where the results go: a new or empty directory (default: a new one here; its name is printed).")
    Path output;

    @Option(names = "--plan", description = "Print the graphs of the job and its slots instead of running it.")
    boolean plan;

    @Option(names = "--checkpoint-dir", paramLabel = "DIR", description = "Where checkpoints are written.")
    Path checkpointDir;

    @Option(
            names = "--checkpoint-interval",
            paramLabel = "TIME",
            description = "How often, as 100ms, 10s or 1min (default: only when the job ends or is stopped).")
    String checkpointInterval;

    @Option(
            names = "--resume",
            paramLabel = "DIR",
            description = "Go on from the newest whole checkpoint in DIR, with the same --output;"
                    + " from the beginning where there is none.")
    Path resume;

    @Option(
            names = "--config",
            paramLabel = "FILE.yaml",
            description = "Settings under Flink's key names, listed in docs/CONFIGURATION.md; the options here come"
                    + " before them.")
    private Path config;

    @Option(names = "--progress", description = "Show the live line even where stderr is no terminal.")
    boolean progress;

    @ArgGroup(validate = false, heading = "%nMemory, as leat memory shows it:%n")
    private SizeArguments sizes = new SizeArguments();

    @ArgGroup(validate = false)
    private SlotArguments slots = new SlotArguments();

    /** Whether only the JVM flags of the memory layout are wanted. */
    boolean isForJvmFlags() {
        return sizes.jvmFlags;
    }

    /**
     * What the options amount to.
     *
     * @throws io.leat.cli.console.RefusedException if they are wrong
     */
    Configuration configuration() {
        return settings().withCheckpoints(checkpointDir, resume).build();
    }

    /** All but the directories of checkpoints, each checked for itself. */
    JobSettings settings() {
        Configuration file = config == null ? new Configuration() : ConfigurationFile.read(config);
        JobSettings settings = new JobSettings(file)
                .with("--parallelism", CoreOptions.DEFAULT_PARALLELISM, parallelism)
                .with("--placement", ExecutionOptions.PLACEMENT, placement)
                .with("--idle", ExecutionOptions.IDLE_POLICY, idle)
                .with("--checkpoint-interval", CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpointInterval);
        return slots.applyTo(sizes.applyTo(settings));
    }

    /** The options that say how a job runs, and not where it writes: to be given to another call. */
    List<String> engineArguments() {
        List<String> arguments = new ArrayList<>();
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("--parallelism", parallelism);
        given.put("--placement", placement);
        given.put("--idle", idle);
        given.put("--config", config);
        given.putAll(sizes.given());
        given.putAll(slots.given());
        given.forEach((name, value) -> {
            if (value != null) {
                arguments.add(name);
                arguments.add(value.toString());
            }
        });
        return arguments;
    }
}
