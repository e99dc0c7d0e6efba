package io.leat.runtime.graph;

import io.leat.api.graph.ChainingStrategy;
import io.leat.api.graph.Partitioning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The job with neighbours that need no exchange joined into chains. Immutable.
 *
 * @param vertices in an order in which each stands behind those it reads from
 */
public record JobGraph(List<JobVertex> vertices) {
    /** The chains of {@code graph}. */
    public static JobGraph of(StreamGraph graph) {
        Map<StreamNode, List<StreamNode>> chainOf = new HashMap<>();
        Map<StreamNode, List<StreamNode>> chains = new LinkedHashMap<>();
        for (StreamNode node : graph.nodes()) {
            List<StreamEdge> in = graph.edgesInto(node);
            List<StreamNode> chain;
            if (in.size() == 1 && joins(in.get(0))) {
                chain = chainOf.get(in.get(0).source());
            } else {
                chain = new ArrayList<>();
                chains.put(node, chain);
            }
            chain.add(node);
            chainOf.put(node, chain);
        }
        List<JobVertex> vertices = new ArrayList<>();
        for (List<StreamNode> chain : chains.values()) {
            vertices.add(vertex(vertices.size(), chain, graph));
        }
        return new JobGraph(List.copyOf(vertices));
    }

    private static JobVertex vertex(int index, List<StreamNode> chain, StreamGraph graph) {
        List<StreamEdge> chained = new ArrayList<>();
        List<StreamEdge> outputs = new ArrayList<>();
        for (StreamNode node : chain) {
            for (StreamEdge edge : graph.edgesOutOf(node)) {
                boolean inside = chain.contains(edge.target()) && joins(edge);
                (inside ? chained : outputs).add(edge);
            }
        }
        return new JobVertex(
                index, List.copyOf(chain), List.copyOf(chained), graph.edgesInto(chain.get(0)), List.copyOf(outputs));
    }

    private static boolean joins(StreamEdge edge) {
        StreamNode source = edge.source();
        StreamNode target = edge.target();
        return edge.partitioning() == Partitioning.FORWARD
                && source.parallelism() == target.parallelism()
                && source.maxParallelism() == target.maxParallelism()
                && source.slotSharingGroup().equals(target.slotSharingGroup())
                && source.chaining() != ChainingStrategy.NEVER
                && target.chaining() == ChainingStrategy.ALWAYS;
    }

    /** The vertex whose chain holds {@code node}. */
    public JobVertex vertexOf(StreamNode node) {
        return vertices.stream()
                .filter(vertex -> vertex.nodes().contains(node))
                .findFirst()
                .orElseThrow();
    }
}
