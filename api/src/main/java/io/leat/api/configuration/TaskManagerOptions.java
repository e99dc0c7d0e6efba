package io.leat.api.configuration;

import java.util.List;

/**
 * Options of memory and slots. Where the process has a size, what is given no size of its own is a fraction of it, and
 * the heap is the rest; otherwise each part has its own size or a default, and the heap is the JVM's.
 */
public final class TaskManagerOptions {
    private static final double LARGEST_FRACTION = 0.9;
    private static final String NUMBER = "([1-9]\\d{0,2}|1000)";
    private static final String USE = "(?i:STATE_BACKEND|OPERATOR)";
    private static final String SLOT = "\\d{1,5}:\\s*\\d+\\s*[a-zA-Z]*";

    /** The size of the whole process. */
    public static final ConfigOption<MemorySize> TOTAL_PROCESS_MEMORY = ConfigOptions.key(
                    "taskmanager.memory.process.size")
            .memoryType()
            .noDefaultValue()
            .withDescription("Memory of the whole process, heap and all; the sum of the parts where not set.");

    /** The Java heap. */
    public static final ConfigOption<MemorySize> TASK_HEAP_MEMORY = ConfigOptions.key(
                    "taskmanager.memory.task.heap.size")
            .memoryType()
            .noDefaultValue()
            .withDescription("The Java heap; what the other parts leave of the process, or the JVM's, where not set.");

    /** Off-heap memory for state. */
    public static final ConfigOption<MemorySize> MANAGED_MEMORY_SIZE = ConfigOptions.key(
                    "taskmanager.memory.managed.size")
            .memoryType()
            .noDefaultValue()
            .withDescription("Off-heap memory for state, divided over the slots; a fraction of the process, or 128m"
                    + " where that has no size, where not set.");

    /** The share of managed memory. */
    public static final ConfigOption<Double> MANAGED_MEMORY_FRACTION = ConfigOptions.key(
                    "taskmanager.memory.managed.fraction")
            .doubleType(0, LARGEST_FRACTION)
            .defaultValue(0.4)
            .withDescription("Managed memory as a fraction of the process without overhead.");

    /** How the uses of a slot share its managed memory. */
    public static final ConfigOption<String> MANAGED_MEMORY_CONSUMER_WEIGHTS = ConfigOptions.key(
                    "taskmanager.memory.managed.consumer-weights")
            .stringType()
            .restrictedTo(
                    text -> text.matches(USE + ":" + NUMBER + "(," + USE + ":" + NUMBER + ")?"),
                    "weights from 1 to 1000 as OPERATOR:70,STATE_BACKEND:70")
            .defaultValue("OPERATOR:70,STATE_BACKEND:70")
            .withDescription("How the uses of a slot share it; only those that the job has count.");

    /** Slots with a size of their own. */
    public static final ConfigOption<String> MANAGED_MEMORY_SLOT_SIZES = ConfigOptions.key(
                    "taskmanager.memory.managed.slot-sizes")
            .stringType()
            .restrictedTo(
                    text -> text.matches(SLOT + "(\\s*,\\s*" + SLOT + ")*"), "slots and their sizes as 0:512m,3:1g")
            .noDefaultValue()
            .withDescription("Managed memory of single slots, by their number from 0; the others share the rest.");

    /** Off-heap memory for channels. */
    public static final ConfigOption<MemorySize> NETWORK_MEMORY_SIZE = ConfigOptions.key(
                    "taskmanager.memory.network.size")
            .memoryType()
            .noDefaultValue()
            .withDescription("Off-heap memory for the channels between subtasks; a fraction of the process, or 64m"
                    + " where that has no size, where not set.");

    /** The share of network memory. */
    public static final ConfigOption<Double> NETWORK_MEMORY_FRACTION = ConfigOptions.key(
                    "taskmanager.memory.network.fraction")
            .doubleType(0, LARGEST_FRACTION)
            .defaultValue(0.1)
            .withDescription("Network memory as a fraction of the process without overhead.");

    /** The least that the share of network memory comes to. */
    public static final ConfigOption<MemorySize> NETWORK_MEMORY_MIN = ConfigOptions.key(
                    "taskmanager.memory.network.min")
            .memoryType()
            .defaultValue(MemorySize.ofMebiBytes(64))
            .withDescription("The least that the fraction of network memory comes to.");

    /** The most that the share of network memory comes to. */
    public static final ConfigOption<MemorySize> NETWORK_MEMORY_MAX = ConfigOptions.key(
                    "taskmanager.memory.network.max")
            .memoryType()
            .noDefaultValue()
            .withDescription("The most that the fraction of network memory comes to; no bound where not set.");

    /** Off-heap memory that user code and connectors take for themselves: the reserve. */
    public static final ConfigOption<MemorySize> TASK_OFF_HEAP_MEMORY = ConfigOptions.key(
                    "taskmanager.memory.task.off-heap.size")
            .memoryType()
            .noDefaultValue()
            .withDescription("The reserve: off-heap memory that user code and connectors take for themselves; a"
                    + " fraction of the process of 16m at least, or that much, where not set.");

    /** The share of the reserve. */
    public static final ConfigOption<Double> TASK_OFF_HEAP_FRACTION = ConfigOptions.key(
                    "taskmanager.memory.task.off-heap.fraction")
            .doubleType(0, LARGEST_FRACTION)
            .defaultValue(0.05)
            .withDescription("The reserve as a fraction of the process without overhead.");

    /** The share of what the JVM takes for itself. */
    public static final ConfigOption<Double> JVM_OVERHEAD_FRACTION = ConfigOptions.key(
                    "taskmanager.memory.jvm-overhead.fraction")
            .doubleType(0, LARGEST_FRACTION)
            .defaultValue(0.1)
            .withDescription("What the JVM takes for itself (stacks, code, class data) as a fraction of the process.");

    /** The least that the JVM takes for itself. */
    public static final ConfigOption<MemorySize> JVM_OVERHEAD_MIN = ConfigOptions.key(
                    "taskmanager.memory.jvm-overhead.min")
            .memoryType()
            .defaultValue(MemorySize.ofMebiBytes(192))
            .withDescription("The least that overhead comes to; its size where the most is the same.");

    /** The most that the JVM takes for itself. */
    public static final ConfigOption<MemorySize> JVM_OVERHEAD_MAX = ConfigOptions.key(
                    "taskmanager.memory.jvm-overhead.max")
            .memoryType()
            .defaultValue(MemorySize.ofMebiBytes(1024))
            .withDescription("The most that overhead comes to.");

    /** How many slots there are; without it as many as the job needs. */
    public static final ConfigOption<Integer> NUM_TASK_SLOTS = ConfigOptions.key("taskmanager.numberOfTaskSlots")
            .intType(1, PipelineOptions.HIGHEST_MAX_PARALLELISM)
            .noDefaultValue()
            .withDescription("Slots; as many as the job needs where not set.");

    private TaskManagerOptions() {}

    static List<ConfigOption<?>> all() {
        return List.of(
                TOTAL_PROCESS_MEMORY,
                TASK_HEAP_MEMORY,
                MANAGED_MEMORY_SIZE,
                MANAGED_MEMORY_FRACTION,
                MANAGED_MEMORY_CONSUMER_WEIGHTS,
                MANAGED_MEMORY_SLOT_SIZES,
                NETWORK_MEMORY_SIZE,
                NETWORK_MEMORY_FRACTION,
                NETWORK_MEMORY_MIN,
                NETWORK_MEMORY_MAX,
                TASK_OFF_HEAP_MEMORY,
                TASK_OFF_HEAP_FRACTION,
                JVM_OVERHEAD_FRACTION,
                JVM_OVERHEAD_MIN,
                JVM_OVERHEAD_MAX,
                NUM_TASK_SLOTS);
    }
}
