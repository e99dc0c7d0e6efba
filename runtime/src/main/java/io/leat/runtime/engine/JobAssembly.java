package io.leat.runtime.engine;

import io.leat.api.execution.JobDescriptionException;
import io.leat.api.graph.Partitioning;
import io.leat.api.graph.SourceTransformation;
import io.leat.api.source.Source;
import io.leat.api.source.SourceSplit;
import io.leat.network.channel.Channel;
import io.leat.network.channel.ChannelReader;
import io.leat.network.channel.ChannelWriter;
import io.leat.network.channel.WakeUp;
import io.leat.network.gate.InputGate;
import io.leat.network.partition.Admission;
import io.leat.network.partition.ResultPartition;
import io.leat.runtime.exchange.RecordWriter;
import io.leat.runtime.graph.ExecutionGraph;
import io.leat.runtime.graph.JobVertex;
import io.leat.runtime.graph.StreamEdge;
import io.leat.runtime.graph.StreamNode;
import io.leat.runtime.operator.AlignmentGroups;
import io.leat.runtime.operator.Downstream;
import io.leat.runtime.operator.Fanout;
import io.leat.runtime.operator.Operator;
import io.leat.runtime.operator.OperatorFactory;
import io.leat.runtime.operator.RestoreContext;
import io.leat.runtime.operator.SourceDriver;
import io.leat.runtime.operator.StatePart;
import io.leat.runtime.operator.SubtaskCounters;
import io.leat.runtime.operator.Watermarks;
import io.leat.runtime.reuse.ReuseChecks;
import io.leat.runtime.task.GateInputFactory;
import io.leat.runtime.task.SplitInputFactory;
import io.leat.runtime.task.Subtask;
import io.leat.runtime.task.SubtaskIdentity;
import io.leat.runtime.task.SubtaskParts;
import io.leat.serialize.codec.Codec;
import io.leat.serialize.types.TypeInformation;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds the subtasks of a job: channels between them, operators in them, state into them. Used once, by the thread that
 * starts the job.
 */
final class JobAssembly {
    private final ExecutionGraph graph;
    private final RestoredJob restored;
    private final JobMemory memory;
    private final JobSettings settings;
    private final EngineEnvironment environment;
    private final ReuseChecks reuseChecks;
    private final AlignmentGroups alignments = new AlignmentGroups();
    private final Map<ExecutionGraph.Channel, Channel> channels = new HashMap<>();
    private final Map<StreamNode, List<? extends SourceSplit>> splits = new HashMap<>();

    JobAssembly(
            ExecutionGraph graph,
            RestoredJob restored,
            JobMemory memory,
            JobSettings settings,
            EngineEnvironment environment) {
        this.graph = graph;
        this.restored = restored;
        this.memory = memory;
        this.settings = settings;
        this.environment = environment;
        this.reuseChecks =
                new ReuseChecks(settings.reuse().checked(), settings.reuse().enabled());
    }

    /** What looks for records that operators keep. */
    ReuseChecks reuseChecks() {
        return reuseChecks;
    }

    /** Looks at the input of all sources; an error names what is missing. */
    void enumerateSplits() {
        for (JobVertex vertex : graph.jobGraph().vertices()) {
            if (vertex.head().step() instanceof SourceTransformation<?> source) {
                splits.put(vertex.head(), splitsOf(vertex.head(), source.getSource()));
            }
        }
    }

    private <S extends SourceSplit> List<S> splitsOf(StreamNode node, Source<?, S> source) {
        try {
            List<byte[]> snapshots = restored.of(node).get(StatePart.SPLITS);
            if (snapshots.isEmpty()) {
                return source.enumerateSplits(node.parallelism());
            }
            List<S> positions = SplitPositions.of(snapshots, source.getSplitSerializer());
            source.checkRestoredSplits(positions);
            return positions;
        } catch (IOException e) {
            throw new JobDescriptionException("source=" + node.name() + ": " + e.getMessage(), e);
        }
    }

    /** Makes the channels, in the order of the graph; what is broadcast goes through one that all targets read. */
    void connect() {
        for (ExecutionGraph.Channel planned : graph.channels()) {
            channels.put(planned, isShared(planned) ? shared(planned) : memory.newChannel(name(planned), 1));
        }
    }

    private static boolean isShared(ExecutionGraph.Channel planned) {
        return planned.edge().partitioning() == Partitioning.BROADCAST;
    }

    private Channel shared(ExecutionGraph.Channel planned) {
        for (Map.Entry<ExecutionGraph.Channel, Channel> known : channels.entrySet()) {
            if (known.getKey().edge().equals(planned.edge()) && known.getKey().source() == planned.source()) {
                return known.getValue();
            }
        }
        return memory.newChannel(
                planned.edge().source().name() + "[" + planned.source() + "] -> all of "
                        + planned.edge().target().name(),
                planned.edge().target().parallelism());
    }

    private ChannelReader reader(ExecutionGraph.Channel planned) {
        return channels.get(planned).reader(isShared(planned) ? planned.target() : 0);
    }

    private static String name(ExecutionGraph.Channel planned) {
        StreamEdge edge = planned.edge();
        return edge.source().name() + "[" + planned.source() + "] -> "
                + edge.target().name() + "[" + planned.target() + "]";
    }

    /** Subtask {@code target} of the graph. */
    Subtask build(int target, SubtaskParts.CoordinatorLink link) throws IOException {
        ExecutionGraph.Subtask planned = graph.subtasks().get(target);
        JobVertex vertex = planned.vertex();
        SubtaskCounters counters = new SubtaskCounters();
        OperatorFactory factory = new OperatorFactory(
                planned.index(),
                environment.epochClock(),
                settings.checkpoints().resume(),
                settings.checkpoints().directory().isPresent(),
                counters,
                (owner, maxParallelism, range) -> memory.newStateBackend(planned, owner, maxParallelism, range));
        Map<StreamEdge, RecordWriter<?>> writers = new HashMap<>();
        for (StreamEdge edge : vertex.outputs()) {
            writers.put(edge, writer(edge, planned.index(), link.mailbox().wakeUp()));
        }
        ChainBuilder chain = new ChainBuilder(vertex, factory, writers);
        SubtaskParts.InputFactory input = vertex.head().step() instanceof SourceTransformation<?> source
                ? splitInput(planned, source, chain.behind(vertex.head()), factory)
                : gateInput(planned, chain.head(), link.mailbox().wakeUp());
        return new SubtaskParts(
                        new SubtaskIdentity(target, vertex.uid(), planned.index(), planned.name()),
                        chain.restoredOperators(),
                        vertex.outputs().stream()
                                .<RecordWriter<?>>map(writers::get)
                                .toList(),
                        link,
                        counters,
                        input,
                        new SubtaskParts.CycleLimit(environment.nanoClock(), environment.recordsPerCycle()))
                .build();
    }

    private RecordWriter<?> writer(StreamEdge edge, int sourceIndex, WakeUp wakeUp) {
        Set<ChannelWriter> out = new LinkedHashSet<>();
        for (ExecutionGraph.Channel channel : graph.channels()) {
            if (channel.edge().equals(edge) && channel.source() == sourceIndex) {
                reader(channel).wakes(wakeUp);
                out.add(channels.get(channel).writer());
            }
        }
        String name = edge.source().name() + "[" + sourceIndex + "] -> "
                + edge.target().name();
        return RecordWriter.of(
                edge,
                new ResultPartition(name, List.copyOf(out), admission(edge)),
                environment.randomSeed() + sourceIndex);
    }

    /** Where the engine chooses the channel, it chooses one that has room. */
    private static Admission admission(StreamEdge edge) {
        return switch (edge.partitioning()) {
            case REBALANCE, RESCALE -> Admission.ANY_CHANNEL;
            case FORWARD, GLOBAL, BROADCAST, SHUFFLE, KEY_GROUP -> Admission.EVERY_CHANNEL;
        };
    }

    private SubtaskParts.InputFactory gateInput(ExecutionGraph.Subtask subtask, Downstream<?> head, WakeUp wakeUp) {
        List<ChannelReader> in = new ArrayList<>();
        for (ExecutionGraph.Channel channel : graph.channels()) {
            if (channel.edge().target().equals(subtask.vertex().head()) && channel.target() == subtask.index()) {
                channels.get(channel).writer().wakes(wakeUp);
                in.add(reader(channel));
            }
        }
        Codec<?> codec =
                subtask.vertex().inputs().get(0).source().step().getOutputType().createCodec();
        long floor = Watermarks.lowest(restored.of(subtask.vertex().head()).get(StatePart.WATERMARK));
        return gateInput(new InputGate(in), codec, head, floor);
    }

    @SuppressWarnings("unchecked") // the edge's type is the type the head takes
    private <T> SubtaskParts.InputFactory gateInput(InputGate gate, Codec<T> codec, Downstream<?> head, long floor) {
        return new GateInputFactory<>(
                gate, codec, (Downstream<T>) head, settings.reuse().enabled(), floor);
    }

    @SuppressWarnings("unchecked") // the splits were enumerated by this very source
    private <T, S extends SourceSplit> SubtaskParts.InputFactory splitInput(
            ExecutionGraph.Subtask subtask,
            SourceTransformation<T> step,
            Downstream<?> behind,
            OperatorFactory factory) {
        StreamNode node = subtask.vertex().head();
        AlignmentGroups.Member alignment = step.getWatermarkStrategy()
                        .getAlignmentParameters()
                        .isEnabled()
                ? alignments.join(
                        step.getWatermarkStrategy().getAlignmentParameters().getWatermarkGroup(),
                        step.getWatermarkStrategy().getAlignmentParameters().getMaxAllowedWatermarkDrift())
                : null;
        SourceDriver<S> driver =
                factory.createSource(node, step, alignment, (Downstream<T>) behind, restored.isFinished());
        List<S> mine = new ArrayList<>();
        List<S> all = (List<S>) splits.get(node);
        for (int i = subtask.index(); i < all.size(); i += node.parallelism()) {
            mine.add(all.get(i));
        }
        return new SplitInputFactory<>(driver, mine);
    }

    /** Builds the operators of one subtask from the last to the first, as each needs what stands behind it. */
    private final class ChainBuilder {
        private final JobVertex vertex;
        private final OperatorFactory factory;
        private final Map<StreamEdge, RecordWriter<?>> writers;
        private final Map<StreamNode, Operator<?>> operators = new HashMap<>();
        private final Map<StreamNode, ReuseChecks.Watch> watches = new HashMap<>();
        private final Deque<StreamNode> order = new ArrayDeque<>();

        ChainBuilder(JobVertex vertex, OperatorFactory factory, Map<StreamEdge, RecordWriter<?>> writers) {
            this.vertex = vertex;
            this.factory = factory;
            this.writers = writers;
        }

        Operator<?> operator(StreamNode node) {
            Operator<?> known = operators.get(node);
            if (known == null) {
                known = factory.create(node, behind(node));
                operators.put(node, known);
                order.addFirst(node);
            }
            return known;
        }

        /** What takes the records of the gate. */
        Downstream<?> head() {
            TypeInformation<?> inputType =
                    vertex.inputs().get(0).source().step().getOutputType();
            return checked(vertex.head(), inputType);
        }

        /** The operator of {@code node}, watched if that is asked for. */
        private Downstream<?> checked(StreamNode node, TypeInformation<?> inputType) {
            watches.putIfAbsent(node, reuseChecks.watch(node.name(), inputType));
            Operator<?> operator = operator(node);
            return watches.get(node).before(operator);
        }

        @SuppressWarnings({"unchecked", "rawtypes"}) // all branches take what the node gives
        Downstream<?> behind(StreamNode node) {
            List branches = new ArrayList<>();
            for (StreamEdge edge : vertex.chained()) {
                if (edge.source().equals(node)) {
                    branches.add(checked(edge.target(), node.step().getOutputType()));
                }
            }
            for (StreamEdge edge : vertex.outputs()) {
                if (edge.source().equals(node)) {
                    branches.add(writers.get(edge));
                }
            }
            Downstream<?> all = Fanout.of(branches);
            return watches.containsKey(node) ? watches.get(node).behind(all) : all;
        }

        List<Operator<?>> restoredOperators() throws IOException {
            List<Operator<?>> list = new ArrayList<>();
            for (StreamNode node : order) {
                Operator<?> operator = operators.get(node);
                RestoreContext context = restored.of(node);
                operator.restore(context);
                list.add(operator);
            }
            return list;
        }
    }
}
