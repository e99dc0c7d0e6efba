package io.leat.runtime.graph;

import io.leat.api.graph.KeySpec;
import java.util.List;
import java.util.Map;

/** The four views of a job as text for people: stream graph, job graph, execution graph, and slots. */
public final class Plan {
    private final StreamGraph streamGraph;
    private final ExecutionGraph executionGraph;
    private final StringBuilder out = new StringBuilder();

    private Plan(StreamGraph streamGraph, ExecutionGraph executionGraph) {
        this.streamGraph = streamGraph;
        this.executionGraph = executionGraph;
    }

    /** The plan of a job, ending in a line break. */
    public static String of(String jobName, StreamGraph streamGraph, ExecutionGraph executionGraph) {
        Plan plan = new Plan(streamGraph, executionGraph);
        plan.out.append("job ").append(jobName).append('\n');
        plan.printStreamGraph();
        plan.printJobGraph();
        plan.printExecutionGraph();
        plan.printSlots();
        return plan.out.toString();
    }

    private void printStreamGraph() {
        out.append("\nStreamGraph: operators as written\n");
        for (StreamNode node : streamGraph.nodes()) {
            out.append("  [").append(node.index()).append("] ").append(node).append('\n');
            for (StreamEdge edge : streamGraph.edgesInto(node)) {
                out.append("      <- [")
                        .append(edge.source().index())
                        .append("] ")
                        .append(describe(edge))
                        .append('\n');
            }
        }
    }

    private void printJobGraph() {
        out.append("\nJobGraph: chains that run as one\n");
        for (JobVertex vertex : executionGraph.jobGraph().vertices()) {
            out.append("  {").append(vertex.index()).append("} ").append(vertex.name());
            out.append(" (parallelism=").append(vertex.parallelism()).append(")\n");
            for (StreamEdge edge : vertex.inputs()) {
                int from = executionGraph.jobGraph().vertexOf(edge.source()).index();
                out.append("      <- {")
                        .append(from)
                        .append("} ")
                        .append(describe(edge))
                        .append('\n');
            }
        }
    }

    private void printExecutionGraph() {
        out.append("\nExecutionGraph: ")
                .append(executionGraph.subtasks().size())
                .append(" subtasks, ");
        out.append(executionGraph.channels().size()).append(" channels\n");
        for (JobVertex vertex : executionGraph.jobGraph().vertices()) {
            for (StreamEdge edge : vertex.outputs()) {
                long channels = executionGraph.channels().stream()
                        .filter(channel -> channel.edge().equals(edge))
                        .count();
                JobVertex target = executionGraph.jobGraph().vertexOf(edge.target());
                out.append("  {").append(vertex.index()).append("}x").append(vertex.parallelism());
                out.append(" -> {").append(target.index()).append("}x").append(target.parallelism());
                out.append(" ")
                        .append(describe(edge))
                        .append(", ")
                        .append(channels)
                        .append(" channels\n");
            }
        }
        executionGraph
                .subtasks()
                .forEach(subtask -> out.append("  {")
                        .append(subtask.vertex().index())
                        .append("} ")
                        .append(subtask.name())
                        .append('\n'));
    }

    private void printSlots() {
        Map<String, List<List<ExecutionGraph.Subtask>>> groups = executionGraph.slots();
        int needed = groups.values().stream().mapToInt(List::size).sum();
        out.append("\nSlots: ").append(needed).append(" needed\n");
        groups.forEach((group, slots) -> {
            for (int i = 0; i < slots.size(); i++) {
                out.append("  slot ")
                        .append(i)
                        .append(" of sharing group ")
                        .append(group)
                        .append('\n');
                slots.get(i)
                        .forEach(subtask ->
                                out.append("      ").append(subtask.name()).append('\n'));
            }
        });
    }

    private static String describe(StreamEdge edge) {
        KeySpec<?, ?> key = edge.key();
        return key == null ? edge.partitioning().name() : edge.partitioning() + " by " + key.keyType();
    }
}
