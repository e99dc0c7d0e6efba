package io.leat.runtime.graph;

import io.leat.api.graph.ChainingStrategy;
import io.leat.api.graph.Transformation;

/**
 * An operator, source or sink of a job, with everything left open by the user decided.
 *
 * @param index            its place in the graph, from 0, in the order the user created it
 * @param uid              what its state is found by: the user's, or one made of index and name
 * @param step             the description
 * @param parallelism      how many subtasks
 * @param maxParallelism   how many key groups
 * @param slotSharingGroup subtasks of one group share slots
 * @param chaining         whether it joins a chain
 */
public record StreamNode(
        int index,
        String uid,
        Transformation<?> step,
        int parallelism,
        int maxParallelism,
        String slotSharingGroup,
        ChainingStrategy chaining) {
    /** What people call it. */
    public String name() {
        return step.getName();
    }

    /** Within its graph a node is its index; comparing descriptions would tell nothing more, and slowly. */
    @Override
    public boolean equals(Object other) {
        return other instanceof StreamNode node && node.index == index;
    }

    @Override
    public int hashCode() {
        return index;
    }

    @Override
    public String toString() {
        return name() + " (uid=" + uid + ", parallelism=" + parallelism + ", maxParallelism=" + maxParallelism + ")";
    }
}
