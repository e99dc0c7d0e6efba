package io.leat.runtime.graph;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A chain of nodes that run in one subtask by direct calls.
 *
 * @param index   its place in the graph, from 0
 * @param nodes   the chain, head first, each behind the one it reads from
 * @param chained the edges inside the chain
 * @param inputs  the edges into the head, from other vertices
 * @param outputs the edges out of any node, to other vertices
 */
public record JobVertex(
        int index,
        List<StreamNode> nodes,
        List<StreamEdge> chained,
        List<StreamEdge> inputs,
        List<StreamEdge> outputs) {
    /** The first node. */
    public StreamNode head() {
        return nodes.get(0);
    }

    /** What its state is found by: the head's. */
    public String uid() {
        return head().uid();
    }

    /** The names of its nodes. */
    public String name() {
        return nodes.stream().map(StreamNode::name).collect(Collectors.joining(" -> "));
    }

    /** How many subtasks. */
    public int parallelism() {
        return head().parallelism();
    }
}
