package io.leat.runtime.engine;

import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.IllegalConfigurationException;
import io.leat.api.configuration.TaskManagerOptions;
import io.leat.api.execution.JobDescriptionException;
import io.leat.memory.budget.BudgetKind;
import io.leat.memory.budget.MemoryChecks;
import io.leat.memory.host.HostMemory;
import io.leat.memory.layout.HostFit;
import io.leat.memory.layout.JobShape;
import io.leat.memory.layout.LayoutDecision;
import io.leat.memory.layout.LayoutPlanner;
import io.leat.memory.layout.LayoutRefusal;
import io.leat.memory.layout.LayoutRequest;
import io.leat.memory.layout.LayoutText;
import io.leat.memory.layout.MemoryLayout;
import io.leat.memory.layout.MemoryUse;
import io.leat.network.channel.ChannelMemoryConfig;
import io.leat.runtime.graph.ExecutionGraph;
import io.leat.runtime.graph.JobVertex;
import io.leat.runtime.graph.StreamEdge;
import io.leat.runtime.memory.LayoutOptions;
import io.leat.runtime.memory.NetworkDivision;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The memory layout that a job runs in, and which slot each subtask is in. Immutable.
 *
 * @param memory     the layout
 * @param options    what it was configured by
 * @param firstSlots the number of the first slot of each sharing group
 */
record JobLayout(MemoryLayout memory, LayoutOptions options, Map<String, Integer> firstSlots) {
    /**
     * The layout for a job.
     *
     * @throws JobDescriptionException if there is none; says which number to change
     */
    static JobLayout of(ExecutionGraph graph, Configuration configuration) {
        checkSlots(graph, configuration);
        LayoutOptions options = new LayoutOptions(configuration);
        LayoutDecision decision = decide(graph, options);
        if (decision instanceof LayoutRefusal refusal) {
            throw new JobDescriptionException(refusal.message());
        }
        return new JobLayout((MemoryLayout) decision, options, firstSlots(graph));
    }

    /** The layout as text, or why there is none. */
    static String describe(ExecutionGraph graph, Configuration configuration) {
        LayoutDecision decision = decide(graph, new LayoutOptions(configuration));
        return decision instanceof LayoutRefusal refusal
                ? refusal.message() + "\n"
                : LayoutText.of((MemoryLayout) decision);
    }

    private static LayoutDecision decide(ExecutionGraph graph, LayoutOptions options) {
        JobShape shape = new JobShape(
                neededSlots(graph),
                OptionalLong.of(graph.channels().size()),
                NetworkDivision.LEAST_PAGES_PER_CHANNEL,
                0,
                uses(graph));
        try {
            LayoutRequest request = options.request(shape, Runtime.getRuntime().maxMemory());
            return LayoutPlanner.decide(GroupSizes.addTo(request, graph, firstSlots(graph)));
        } catch (IllegalConfigurationException e) {
            throw new JobDescriptionException(e.getMessage(), e);
        }
    }

    private static Map<String, Integer> firstSlots(ExecutionGraph graph) {
        Map<String, Integer> firstSlots = new TreeMap<>();
        int next = 0;
        for (Map.Entry<String, List<List<ExecutionGraph.Subtask>>> group :
                graph.slots().entrySet()) {
            firstSlots.put(group.getKey(), next);
            next += group.getValue().size();
        }
        return firstSlots;
    }

    /** Operators keep nothing but keyed state in managed memory. */
    private static Set<MemoryUse> uses(ExecutionGraph graph) {
        boolean isKeyed =
                graph.jobGraph().vertices().stream().flatMap(JobLayout::edges).anyMatch(edge -> edge.key() != null);
        return isKeyed ? EnumSet.of(MemoryUse.STATE) : EnumSet.noneOf(MemoryUse.class);
    }

    private static Stream<StreamEdge> edges(JobVertex vertex) {
        return Stream.concat(vertex.chained().stream(), vertex.inputs().stream());
    }

    private static int neededSlots(ExecutionGraph graph) {
        return graph.slots().values().stream().mapToInt(List::size).sum();
    }

    private static void checkSlots(ExecutionGraph graph, Configuration configuration) {
        int needed = neededSlots(graph);
        configuration.getOptional(TaskManagerOptions.NUM_TASK_SLOTS).ifPresent(slots -> {
            if (slots < needed) {
                throw new JobDescriptionException("taskmanager.numberOfTaskSlots=" + slots + " but the job needs "
                        + needed + " slots: raise it, or lower the parallelism");
            }
        });
    }

    /**
     * Holds the layout against what there is.
     *
     * @throws JobDescriptionException if the JVM or the container gives less; names the flag
     */
    void checkFits(HostMemory host) {
        List<String> misfits = HostFit.misfits(memory, host, options.givesHeap());
        if (!misfits.isEmpty()) {
            throw new JobDescriptionException(String.join("; ", misfits));
        }
    }

    MemoryChecks checks() {
        return options.checks();
    }

    /** The number of the slot that a subtask is in. */
    int slotOf(ExecutionGraph.Subtask subtask) {
        return firstSlots.get(subtask.vertex().head().slotSharingGroup()) + subtask.index();
    }

    ChannelMemoryConfig divideNetwork(int channels) {
        return NetworkDivision.divide(channels, memory.pageBytes(), memory.pages(BudgetKind.NETWORK));
    }
}
