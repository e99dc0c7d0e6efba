package io.leat.cli.command;

import io.leat.api.configuration.TaskManagerOptions;
import io.leat.cli.job.JobSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that say how large the process and its parts are. */
final class SizeArguments {
    @Option(
            names = "--process-size",
            paramLabel = "SIZE",
            description = "The whole process, as 4g; what has no size below is a fraction of it, the heap is the rest.")
    private String process;

    @Option(names = "--heap-size", paramLabel = "SIZE", description = "The Java heap.")
    private String heap;

    @Option(names = "--managed-size", paramLabel = "SIZE", description = "Managed memory: state, sorts and joins.")
    private String managed;

    @Option(names = "--managed-fraction", paramLabel = "F", description = "The same as a fraction (default: 0.4).")
    private String managedFraction;

    @Option(names = "--network-size", paramLabel = "SIZE", description = "Network memory: channels.")
    private String network;

    @Option(names = "--network-fraction", paramLabel = "F", description = "The same as a fraction (default: 0.1).")
    private String networkFraction;

    @Option(
            names = "--reserve-size",
            paramLabel = "SIZE",
            description = "The reserve: what user code and connectors take off the heap for themselves.")
    private String reserve;

    @Option(names = "--reserve-fraction", paramLabel = "F", description = "The same as a fraction (default: 0.05).")
    private String reserveFraction;

    @Option(
            names = "--overhead-size",
            paramLabel = "SIZE",
            description = "Overhead: what the JVM takes for itself, such as stacks, code and class data.")
    private String overhead;

    @Option(
            names = "--overhead-fraction",
            paramLabel = "F",
            description = "The same as a fraction of the process (default: 0.1, within 192m and 1g).")
    private String overheadFraction;

    @Option(
            names = "--jvm-flags",
            description = "Print only the JVM flags that hold the process to these sizes, and do nothing else.")
    boolean jvmFlags;

    /** Sets what was given. */
    JobSettings applyTo(JobSettings settings) {
        return settings.with("--process-size", TaskManagerOptions.TOTAL_PROCESS_MEMORY, process)
                .with("--heap-size", TaskManagerOptions.TASK_HEAP_MEMORY, heap)
                .with("--managed-size", TaskManagerOptions.MANAGED_MEMORY_SIZE, managed)
                .with("--managed-fraction", TaskManagerOptions.MANAGED_MEMORY_FRACTION, managedFraction)
                .with("--network-size", TaskManagerOptions.NETWORK_MEMORY_SIZE, network)
                .with("--network-fraction", TaskManagerOptions.NETWORK_MEMORY_FRACTION, networkFraction)
                .with("--reserve-size", TaskManagerOptions.TASK_OFF_HEAP_MEMORY, reserve)
                .with("--reserve-fraction", TaskManagerOptions.TASK_OFF_HEAP_FRACTION, reserveFraction)
                .with("--overhead-size", TaskManagerOptions.JVM_OVERHEAD_MIN, overhead)
                .with("--overhead-size", TaskManagerOptions.JVM_OVERHEAD_MAX, overhead)
                .with("--overhead-fraction", TaskManagerOptions.JVM_OVERHEAD_FRACTION, overheadFraction);
    }

    /** What was given, by the name of its option. */
    Map<String, Object> given() {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("--process-size", process);
        given.put("--heap-size", heap);
        given.put("--managed-size", managed);
        given.put("--managed-fraction", managedFraction);
        given.put("--network-size", network);
        given.put("--network-fraction", networkFraction);
        given.put("--reserve-size", reserve);
        given.put("--reserve-fraction", reserveFraction);
        given.put("--overhead-size", overhead);
        given.put("--overhead-fraction", overheadFraction);
        given.values().removeIf(value -> value == null);
        return given;
    }
}
