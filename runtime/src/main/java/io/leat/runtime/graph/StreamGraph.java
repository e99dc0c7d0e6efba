package io.leat.runtime.graph;

import io.leat.api.execution.JobDescriptionException;
import io.leat.api.graph.KeySpec;
import io.leat.api.graph.OneInputTransformation;
import io.leat.api.graph.PartitionTransformation;
import io.leat.api.graph.Partitioning;
import io.leat.api.graph.SinkTransformation;
import io.leat.api.graph.SourceTransformation;
import io.leat.api.graph.Transformation;
import io.leat.api.graph.TransformationVisitor;
import io.leat.api.graph.UnionTransformation;
import io.leat.state.keygroup.KeyGroups;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The job as the user wrote it: nodes and edges, with partitionings and unions folded into the edges. Immutable.
 *
 * @param nodes in the order of creation, so a node stands behind all it reads from
 * @param edges in the order of their targets, then of the target's inputs
 */
public record StreamGraph(List<StreamNode> nodes, List<StreamEdge> edges) {
    /** The graph of these steps, or an error that names the step and what to change. */
    public static StreamGraph of(List<Transformation<?>> steps, GraphDefaults defaults) {
        Builder builder = new Builder(defaults);
        for (Transformation<?> step : steps) {
            step.accept(builder);
        }
        if (builder.nodes.isEmpty()) {
            throw new JobDescriptionException("the job has no operators: add a source and a sink before execute()");
        }
        builder.checkEveryStreamEnds();
        return new StreamGraph(List.copyOf(builder.nodes), List.copyOf(builder.edges));
    }

    /** The edges into {@code node}. */
    public List<StreamEdge> edgesInto(StreamNode node) {
        return edges.stream().filter(edge -> edge.target().equals(node)).toList();
    }

    /** The edges out of {@code node}. */
    public List<StreamEdge> edgesOutOf(StreamNode node) {
        return edges.stream().filter(edge -> edge.source().equals(node)).toList();
    }

    /** A node that records come out of, and how they leave it. */
    private record Tap(StreamNode node, Partitioning partitioning, KeySpec<?, ?> key) {}

    private static final class Builder implements TransformationVisitor<Void> {
        private final GraphDefaults defaults;
        private final List<StreamNode> nodes = new ArrayList<>();
        private final List<StreamEdge> edges = new ArrayList<>();
        private final Map<Transformation<?>, List<Tap>> taps = new HashMap<>();
        private final Map<String, StreamNode> byUid = new HashMap<>();

        Builder(GraphDefaults defaults) {
            this.defaults = defaults;
        }

        @Override
        public <T> Void visitSource(SourceTransformation<T> source) {
            addNode(source);
            return null;
        }

        @Override
        public <I, O> Void visitOneInput(OneInputTransformation<I, O> operator) {
            addNode(operator);
            return null;
        }

        @Override
        public <T> Void visitSink(SinkTransformation<T> sink) {
            addNode(sink);
            return null;
        }

        @Override
        public <T> Void visitPartition(PartitionTransformation<T> partition) {
            List<Tap> out = new ArrayList<>();
            for (Tap tap : tapsOf(partition.getInputs().get(0))) {
                out.add(new Tap(tap.node(), partition.getPartitioning(), partition.getKey()));
            }
            taps.put(partition, out);
            return null;
        }

        @Override
        public <T> Void visitUnion(UnionTransformation<T> union) {
            List<Tap> out = new ArrayList<>();
            union.getInputs().forEach(input -> out.addAll(tapsOf(input)));
            taps.put(union, out);
            return null;
        }

        private List<Tap> tapsOf(Transformation<?> step) {
            List<Tap> found = taps.get(step);
            if (found == null) {
                throw new JobDescriptionException("operator=" + step.getName()
                        + " is read but does not belong to this environment: build the whole job on one environment");
            }
            return found;
        }

        private void addNode(Transformation<?> step) {
            List<Tap> inputs = new ArrayList<>();
            step.getInputs().forEach(input -> inputs.addAll(tapsOf(input)));
            int parallelism = parallelismOf(step);
            StreamNode node = new StreamNode(
                    nodes.size(),
                    step.getUid() != null ? step.getUid() : nodes.size() + "-" + step.getName(),
                    step,
                    parallelism,
                    maxParallelismOf(step, parallelism),
                    slotGroupOf(step, inputs),
                    step.getChainingStrategy());
            StreamNode other = byUid.put(node.uid(), node);
            if (other != null) {
                throw new JobDescriptionException("uid=" + node.uid() + " is given to two operators: " + other.name()
                        + " and " + node.name() + "; give each its own");
            }
            nodes.add(node);
            for (Tap tap : inputs) {
                edges.add(new StreamEdge(edges.size(), tap.node(), node, partitioningOf(tap, node), tap.key()));
            }
            taps.put(step, List.of(new Tap(node, null, null)));
        }

        private int parallelismOf(Transformation<?> step) {
            int parallelism = step.getParallelism() == Transformation.PARALLELISM_DEFAULT
                    ? defaults.parallelism()
                    : step.getParallelism();
            if (parallelism < 1 || parallelism > KeyGroups.MAX_PARALLELISM_LIMIT) {
                throw new JobDescriptionException("operator=" + step.getName() + " parallelism=" + parallelism
                        + ": give 1 to " + KeyGroups.MAX_PARALLELISM_LIMIT);
            }
            return parallelism;
        }

        private int maxParallelismOf(Transformation<?> step, int parallelism) {
            int max = step.getMaxParallelism() == Transformation.PARALLELISM_DEFAULT
                    ? defaults.maxParallelism()
                    : step.getMaxParallelism();
            if (max == Transformation.PARALLELISM_DEFAULT) {
                return KeyGroups.defaultMaxParallelism(parallelism);
            }
            if (max < parallelism || max > KeyGroups.MAX_PARALLELISM_LIMIT) {
                throw new JobDescriptionException("operator=" + step.getName() + " maxParallelism=" + max
                        + " parallelism=" + parallelism + ": the maximum must lie between the parallelism and "
                        + KeyGroups.MAX_PARALLELISM_LIMIT);
            }
            return max;
        }

        private String slotGroupOf(Transformation<?> step, List<Tap> inputs) {
            if (step.getSlotSharingGroup() != null) {
                return step.getSlotSharingGroup();
            }
            List<String> groups = inputs.stream()
                    .map(tap -> tap.node().slotSharingGroup())
                    .distinct()
                    .toList();
            return groups.size() == 1 ? groups.get(0) : Transformation.DEFAULT_SLOT_SHARING_GROUP;
        }

        private Partitioning partitioningOf(Tap tap, StreamNode target) {
            boolean equal = tap.node().parallelism() == target.parallelism();
            if (tap.partitioning() == null) {
                return equal ? Partitioning.FORWARD : Partitioning.REBALANCE;
            }
            if (tap.partitioning() == Partitioning.FORWARD && !equal) {
                throw new JobDescriptionException(
                        "forward from " + tap.node() + " to " + target + " needs equal parallelism: use rebalance()");
            }
            return tap.partitioning();
        }

        private void checkEveryStreamEnds() {
            boolean sink = nodes.stream().anyMatch(node -> node.step() instanceof SinkTransformation<?>);
            if (!sink) {
                throw new JobDescriptionException("the job has no sink: end a stream with sinkTo() or print()");
            }
        }
    }
}
