package io.leat.api.configuration;

import java.time.Duration;
import java.util.List;

/** Options of checkpoints. */
public final class CheckpointingOptions {
    /** How often a checkpoint begins; without it there is only the final one. */
    public static final ConfigOption<Duration> CHECKPOINTING_INTERVAL = ConfigOptions.key(
                    "execution.checkpointing.interval")
            .durationType()
            .restrictedTo(
                    interval -> interval.toMillis() >= 1, "a duration of at least 1ms, such as 100ms, 10s or 1 min")
            .noDefaultValue()
            .withDescription("Time from the beginning of one checkpoint to that of the next; none where not set.");

    /** The directory checkpoints are written to; without it nothing is written. */
    public static final ConfigOption<String> CHECKPOINTS_DIRECTORY = ConfigOptions.key("execution.checkpointing.dir")
            .stringType()
            .noDefaultValue()
            .withDescription("Directory that checkpoints are written to; nothing is written where not set.")
            .withDeprecatedKeys("state.checkpoints.dir");

    /** Whether the job goes on from the newest whole checkpoint of {@link #CHECKPOINTS_DIRECTORY}. */
    public static final ConfigOption<Boolean> RESUME = ConfigOptions.key("execution.checkpointing.resume")
            .booleanType()
            .defaultValue(false)
            .withDescription("Go on from the newest whole checkpoint in execution.checkpointing.dir, if there is one.");

    /** How many completed checkpoints are kept. */
    public static final ConfigOption<Integer> MAX_RETAINED_CHECKPOINTS = ConfigOptions.key(
                    "execution.checkpointing.num-retained")
            .intType(1, Integer.MAX_VALUE)
            .defaultValue(1)
            .withDescription("Completed checkpoints that are kept; older ones are deleted.")
            .withDeprecatedKeys("state.checkpoints.num-retained");

    private CheckpointingOptions() {}

    static List<ConfigOption<?>> all() {
        return List.of(CHECKPOINTING_INTERVAL, CHECKPOINTS_DIRECTORY, RESUME, MAX_RETAINED_CHECKPOINTS);
    }
}
