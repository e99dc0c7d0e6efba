package io.leat.api.configuration;

import java.util.List;

/** Options of memory and slots. */
public final class TaskManagerOptions {
    /** Off-heap memory for state. */
    public static final ConfigOption<MemorySize> MANAGED_MEMORY_SIZE = ConfigOptions.key(
                    "taskmanager.memory.managed.size")
            .memoryType()
            .defaultValue(MemorySize.ofMebiBytes(128))
            .withDescription("Off-heap memory for state, divided over the slots.");

    /** Off-heap memory for channels. */
    public static final ConfigOption<MemorySize> NETWORK_MEMORY_SIZE = ConfigOptions.key(
                    "taskmanager.memory.network.size")
            .memoryType()
            .defaultValue(MemorySize.ofMebiBytes(64))
            .withDescription("Off-heap memory for the channels between subtasks.");

    /** How many slots there are; without it as many as the job needs. */
    public static final ConfigOption<Integer> NUM_TASK_SLOTS = ConfigOptions.key("taskmanager.numberOfTaskSlots")
            .intType(1, PipelineOptions.HIGHEST_MAX_PARALLELISM)
            .noDefaultValue()
            .withDescription("Slots; as many as the job needs where not set.");

    private TaskManagerOptions() {}

    static List<ConfigOption<?>> all() {
        return List.of(MANAGED_MEMORY_SIZE, NETWORK_MEMORY_SIZE, NUM_TASK_SLOTS);
    }
}
