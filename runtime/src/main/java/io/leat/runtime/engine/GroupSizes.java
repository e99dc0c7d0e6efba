package io.leat.runtime.engine;

import io.leat.api.execution.JobDescriptionException;
import io.leat.memory.layout.LayoutRequest;
import io.leat.memory.layout.SlotRequest;
import io.leat.runtime.graph.ExecutionGraph;
import io.leat.runtime.graph.JobVertex;
import io.leat.runtime.graph.StreamNode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The managed memory that slot sharing groups give their slots. Stateless. */
final class GroupSizes {
    private GroupSizes() {}

    /** The request with the sizes of groups in it; what is configured for a single slot comes before them. */
    static LayoutRequest addTo(LayoutRequest request, ExecutionGraph graph, Map<String, Integer> firstSlots) {
        SortedMap<Integer, Long> own = new TreeMap<>(request.slots().ownBytes());
        Map<String, List<List<ExecutionGraph.Subtask>>> slots = graph.slots();
        sizes(graph).forEach((group, bytes) -> {
            int first = firstSlots.get(group);
            for (int i = 0; i < slots.get(group).size(); i++) {
                own.putIfAbsent(first + i, bytes);
            }
        });
        SlotRequest sized =
                new SlotRequest(request.slots().count(), own, request.slots().weights());
        return new LayoutRequest(request.processBytes(), request.parts(), sized, request.job(), request.pageBytes());
    }

    private static Map<String, Long> sizes(ExecutionGraph graph) {
        Map<String, Long> sizes = new TreeMap<>();
        for (JobVertex vertex : graph.jobGraph().vertices()) {
            for (StreamNode node : vertex.nodes()) {
                node.step().getSlotManagedMemory().ifPresent(size -> put(sizes, node, size.getBytes()));
            }
        }
        return sizes;
    }

    private static void put(Map<String, Long> sizes, StreamNode node, long bytes) {
        Long before = sizes.putIfAbsent(node.slotSharingGroup(), bytes);
        if (before != null && before != bytes) {
            throw new JobDescriptionException("slotSharingGroup=" + node.slotSharingGroup() + " is given managedMemory="
                    + bytes + " by operator=" + node.name() + ", and " + before + " by another: give it one size");
        }
    }
}
