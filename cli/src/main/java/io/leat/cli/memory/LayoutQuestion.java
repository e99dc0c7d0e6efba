package io.leat.cli.memory;

import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.CoreOptions;
import io.leat.api.configuration.IllegalConfigurationException;
import io.leat.api.configuration.TaskManagerOptions;
import io.leat.cli.console.RefusedException;
import io.leat.memory.layout.Change;
import io.leat.memory.layout.JobShape;
import io.leat.memory.layout.LayoutDecision;
import io.leat.memory.layout.LayoutNumber;
import io.leat.memory.layout.LayoutPlanner;
import io.leat.memory.layout.LayoutRefusal;
import io.leat.memory.layout.MemoryLayout;
import io.leat.memory.layout.MemoryUse;
import io.leat.runtime.memory.LayoutOptions;
import io.leat.runtime.memory.NetworkDivision;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks for the layout that a configuration gives. Stateless. */
public final class LayoutQuestion {
    private LayoutQuestion() {}

    /**
     * The layout for a job of a shape.
     *
     * @param channels   of the job, where known
     * @param stateBytes that it is to keep; 0 where that is open
     * @throws RefusedException if there is none; says which option to change, and to what
     */
    public static MemoryLayout layout(
            Configuration configuration, OptionalLong channels, long stateBytes, Set<MemoryUse> uses) {
        try {
            JobShape job = new JobShape(
                    parallelism(configuration), channels, NetworkDivision.LEAST_PAGES_PER_CHANNEL, stateBytes, uses);
            LayoutDecision decision = LayoutPlanner.decide(new LayoutOptions(configuration)
                    .request(job, Runtime.getRuntime().maxMemory()));
            if (decision instanceof LayoutRefusal refusal) {
                throw new RefusedException(message(refusal));
            }
            return (MemoryLayout) decision;
        } catch (IllegalConfigurationException e) {
            throw new RefusedException(e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("--" + e.getMessage(), e);
        }
    }

    /** The layout as far as it depends on no job: its parts and the JVM flags. */
    public static MemoryLayout parts(Configuration configuration) {
        return layout(configuration, OptionalLong.of(1), 0, EnumSet.noneOf(MemoryUse.class));
    }

    /** As a job has it that says nothing; where slots are given, one that fills them. */
    private static int parallelism(Configuration configuration) {
        return configuration
                .getOptional(CoreOptions.DEFAULT_PARALLELISM)
                .or(() -> configuration.getOptional(TaskManagerOptions.NUM_TASK_SLOTS))
                .orElse(Runtime.getRuntime().availableProcessors());
    }

    /** What does not fit, and the options that make it fit. */
    private static String message(LayoutRefusal refusal) {
        String needed = options(refusal.changes(), " and ");
        String others = options(refusal.alternatives(), ", or ");
        return refusal.problem() + ": give " + needed + (others.isEmpty() ? "" : ", or " + others);
    }

    private static String options(List<Change> changes, String separator) {
        return changes.stream()
                .map(change -> option(change.number()) + " " + change.text())
                .collect(Collectors.joining(separator));
    }

    private static String option(LayoutNumber number) {
        return switch (number) {
            case PROCESS -> "--process-size";
            case HEAP -> "--heap-size";
            case MANAGED -> "--managed-size";
            case NETWORK -> "--network-size";
            case RESERVE -> "--reserve-size";
            case MANAGED_FRACTION -> "--managed-fraction";
            case NETWORK_FRACTION -> "--network-fraction";
            case RESERVE_FRACTION -> "--reserve-fraction";
            case SLOTS -> "--slots";
            case SLOT_SIZE -> "--slot-sizes";
            case PAGE -> "--page-size";
            case PARALLELISM -> "--parallelism";
            case STATE -> "--state-size";
            case CHANNELS -> "--channels";
        };
    }
}
