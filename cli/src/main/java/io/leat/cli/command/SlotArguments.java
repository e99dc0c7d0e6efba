package io.leat.cli.command;

import io.leat.api.configuration.ExecutionOptions;
import io.leat.api.configuration.TaskManagerOptions;
import io.leat.cli.job.JobSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that say how managed memory is divided, and into what pages. */
final class SlotArguments {
    @Option(
            names = "--slots",
            paramLabel = "N",
            description = "Slots that managed memory is divided over (default: as many as the job fills).")
    private String slots;

    @Option(
            names = "--slot-sizes",
            paramLabel = "N:SIZE,...",
            description = "Managed memory of single slots, numbered from 0, as 0:512m,3:1g; the others share the rest.")
    private String slotSizes;

    @Option(
            names = "--page-size",
            paramLabel = "SIZE",
            description = "Size of a page, a power of two from 4k to 1m (default: 32k).")
    private String pageSize;

    /** Sets what was given. */
    JobSettings applyTo(JobSettings settings) {
        return settings.with("--slots", TaskManagerOptions.NUM_TASK_SLOTS, slots)
                .with("--slot-sizes", TaskManagerOptions.MANAGED_MEMORY_SLOT_SIZES, slotSizes)
                .with("--page-size", ExecutionOptions.PAGE_SIZE, pageSize);
    }

    /** What was given, by the name of its option. */
    Map<String, Object> given() {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("--slots", slots);
        given.put("--slot-sizes", slotSizes);
        given.put("--page-size", pageSize);
        given.values().removeIf(value -> value == null);
        return given;
    }
}
