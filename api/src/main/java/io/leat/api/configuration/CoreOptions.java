package io.leat.api.configuration;

import java.util.List;

/** Options of every job. */
public final class CoreOptions {
    /** How many subtasks a step has that doesn't say it itself; without it as many as the machine has cores. */
    public static final ConfigOption<Integer> DEFAULT_PARALLELISM = ConfigOptions.key("parallelism.default")
            .intType(1, PipelineOptions.HIGHEST_MAX_PARALLELISM)
            .noDefaultValue()
            .withDescription("Subtasks of a step that doesn't set its own parallelism; one a core where not set.");

    private CoreOptions() {}

    static List<ConfigOption<?>> all() {
        return List.of(DEFAULT_PARALLELISM);
    }
}
