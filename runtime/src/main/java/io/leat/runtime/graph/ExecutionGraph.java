package io.leat.runtime.graph;

import io.leat.api.graph.Partitioning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The job in parallel: subtasks, the channels between them, and the slots they share. Immutable.
 *
 * @param jobGraph the chains
 * @param subtasks vertex by vertex, in the order of their indexes
 * @param channels edge by edge, then by source subtask, then by target subtask
 */
public record ExecutionGraph(JobGraph jobGraph, List<Subtask> subtasks, List<Channel> channels) {
    /**
     * One parallel instance of a vertex.
     *
     * @param vertex the chain it runs
     * @param index  from 0
     */
    public record Subtask(JobVertex vertex, int index) {
        /** Its name, counted from 1 as people count. */
        public String name() {
            return vertex.name() + " (" + (index + 1) + "/" + vertex.parallelism() + ")";
        }
    }

    /**
     * A channel of an edge.
     *
     * @param edge   the edge
     * @param source which subtask of the edge's source writes
     * @param target which subtask of the edge's target reads
     */
    public record Channel(StreamEdge edge, int source, int target) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Channel channel
                    && channel.edge.equals(edge)
                    && channel.source == source
                    && channel.target == target;
        }

        @Override
        public int hashCode() {
            return (edge.index() * 31 + source) * 31 + target;
        }
    }

    /** The parallel form of {@code jobGraph}. */
    public static ExecutionGraph of(JobGraph jobGraph) {
        List<Subtask> subtasks = new ArrayList<>();
        List<Channel> channels = new ArrayList<>();
        for (JobVertex vertex : jobGraph.vertices()) {
            for (int i = 0; i < vertex.parallelism(); i++) {
                subtasks.add(new Subtask(vertex, i));
            }
            for (StreamEdge edge : vertex.outputs()) {
                connect(edge, channels);
            }
        }
        return new ExecutionGraph(jobGraph, List.copyOf(subtasks), List.copyOf(channels));
    }

    private static void connect(StreamEdge edge, List<Channel> channels) {
        int sources = edge.source().parallelism();
        int targets = edge.target().parallelism();
        for (int s = 0; s < sources; s++) {
            for (int t = 0; t < targets; t++) {
                if (connected(edge.partitioning(), s, sources, t, targets)) {
                    channels.add(new Channel(edge, s, t));
                }
            }
        }
    }

    private static boolean connected(Partitioning partitioning, int s, int sources, int t, int targets) {
        return switch (partitioning) {
            case FORWARD -> s == t;
            // Each subtask of the smaller side has an equal, contiguous share of the larger one.
            case RESCALE ->
                sources >= targets
                        ? (int) ((long) s * targets / sources) == t
                        : (int) ((long) t * sources / targets) == s;
            // All records go to the first subtask, but watermarks and barriers to all.
            case GLOBAL, REBALANCE, SHUFFLE, BROADCAST, KEY_GROUP -> true;
        };
    }

    /** The slots by sharing group: slot {@code i} of a group holds subtask {@code i} of each vertex of the group. */
    public Map<String, List<List<Subtask>>> slots() {
        Map<String, List<List<Subtask>>> groups = new TreeMap<>();
        for (Subtask subtask : subtasks) {
            List<List<Subtask>> slots =
                    groups.computeIfAbsent(subtask.vertex().head().slotSharingGroup(), group -> new ArrayList<>());
            while (slots.size() <= subtask.index()) {
                slots.add(new ArrayList<>());
            }
            slots.get(subtask.index()).add(subtask);
        }
        return groups;
    }
}
