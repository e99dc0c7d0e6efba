package io.leat.api.configuration;

import java.util.List;

/** Options of the dataflow. */
public final class PipelineOptions {
    /** No job has more key groups than this. */
    public static final int HIGHEST_MAX_PARALLELISM = 1 << 15;

    /** The name of a job that is executed without one. */
    public static final ConfigOption<String> NAME = ConfigOptions.key("pipeline.name")
            .stringType()
            .noDefaultValue()
            .withDescription("Name of a job that is executed without one.");

    /** How many key groups there are; without it the engine derives it from the parallelism. */
    public static final ConfigOption<Integer> MAX_PARALLELISM = ConfigOptions.key("pipeline.max-parallelism")
            .intType(1, HIGHEST_MAX_PARALLELISM)
            .noDefaultValue()
            .withDescription("Key groups: the highest parallelism the job can ever be rescaled to.");

    /** Whether the engine may hand the same object to a function again and again, filled anew. */
    public static final ConfigOption<Boolean> OBJECT_REUSE = ConfigOptions.key("pipeline.object-reuse")
            .booleanType()
            .defaultValue(true)
            .withDescription(
                    "Hand one object to a function again and again, filled anew, instead of a new one a record.");

    /** Whether records that a function keeps longer than its call are looked for. */
    public static final ConfigOption<Boolean> OBJECT_REUSE_CHECKED = ConfigOptions.key("pipeline.object-reuse.checked")
            .booleanType()
            .defaultValue(false)
            .withDescription(
                    "Find functions that keep a record longer than their call: each operator gets copies, which"
                            + " are made unusable behind it. Slow; for tests.");

    private PipelineOptions() {}

    static List<ConfigOption<?>> all() {
        return List.of(NAME, MAX_PARALLELISM, OBJECT_REUSE, OBJECT_REUSE_CHECKED);
    }
}
