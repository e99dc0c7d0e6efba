package io.leat.runtime.graph;

import io.leat.api.graph.KeySpec;
import io.leat.api.graph.Partitioning;

/**
 * Records go from one node to another.
 *
 * @param index       its place in the graph, from 0: a stream joined with itself has two edges that are else alike
 * @param source       where they come from
 * @param target       where they go
 * @param partitioning how they are divided
 * @param key          the key of {@link Partitioning#KEY_GROUP}, else null
 */
public record StreamEdge(
        int index, StreamNode source, StreamNode target, Partitioning partitioning, KeySpec<?, ?> key) {
    /** Within its graph an edge is its index. */
    @Override
    public boolean equals(Object other) {
        return other instanceof StreamEdge edge && edge.index == index;
    }

    @Override
    public int hashCode() {
        return index;
    }
}
