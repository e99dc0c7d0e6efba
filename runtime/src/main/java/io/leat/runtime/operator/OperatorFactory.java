package io.leat.runtime.operator;

import io.leat.api.eventtime.WatermarkStrategy;
import io.leat.api.functions.Function;
import io.leat.api.graph.KeySpec;
import io.leat.api.graph.OneInputTransformation;
import io.leat.api.graph.OperatorSpec;
import io.leat.api.graph.SinkTransformation;
import io.leat.api.graph.SourceTransformation;
import io.leat.api.graph.Transformation;
import io.leat.api.source.SourceSplit;
import io.leat.runtime.graph.StreamNode;
import io.leat.runtime.place.PlaceClasses;
import io.leat.serialize.types.TypeInformation;
import io.leat.state.backend.KeyedStateBackend;
import io.leat.state.keygroup.KeyGroupRange;
import io.leat.state.keygroup.KeyGroups;
import java.lang.invoke.MethodHandles;
import java.util.List;
import org.agrona.concurrent.EpochClock;

/**
 * Makes the operators of one subtask from their descriptions. User functions are copied, so that each subtask has its
 * own.
 */
public final class OperatorFactory {
    private final int subtask;
    private final EpochClock clock;
    private final boolean resuming;
    private final boolean resumable;
    private final SubtaskCounters counters;
    private final StateBackends backends;

    /**
     * For one subtask.
     *
     * @param subtask  its index
     * @param resuming whether the job goes on from an earlier run
     * @param resumable whether a later run can go on from this one
     * @param backends makes keyed state backends
     */
    public OperatorFactory(
            int subtask,
            EpochClock clock,
            boolean resuming,
            boolean resumable,
            SubtaskCounters counters,
            StateBackends backends) {
        this.subtask = subtask;
        this.clock = clock;
        this.resuming = resuming;
        this.resumable = resumable;
        this.counters = counters;
        this.backends = backends;
    }

    /** Where the operator of {@code node} runs. */
    public OperatorContext contextOf(StreamNode node) {
        SubtaskInfo info = new SubtaskInfo(node.name(), subtask, node.parallelism(), node.maxParallelism());
        return new OperatorContext(node.uid(), info, clock);
    }

    /** The operator of {@code node}, which is no source, in front of {@code downstream}. */
    @SuppressWarnings("unchecked") // the graph was built from steps whose types fit
    public Operator<?> create(StreamNode node, Downstream<?> downstream) {
        OperatorContext context = contextOf(node);
        Transformation<?> step = node.step();
        if (step instanceof SinkTransformation<?> sink) {
            return inPlace(
                    SinkOperator.class,
                    List.of(sink.getSink()),
                    context,
                    sink.getSink(),
                    resuming,
                    resumable,
                    counters);
        }
        return oneInput(node, (OneInputTransformation<Object, Object>) step, (Downstream<Object>) downstream);
    }

    /**
     * The driver of a source.
     *
     * @param alignment   null where the strategy asks for none
     * @param nothingLeft the job goes on from where its input had ended
     */
    @SuppressWarnings("unchecked") // a copy of a class that has this type
    public <T, S extends SourceSplit> SourceDriver<S> createSource(
            StreamNode node,
            SourceTransformation<T> step,
            AlignmentGroups.Member alignment,
            Downstream<T> downstream,
            boolean nothingLeft) {
        WatermarkStrategy<T> strategy = FunctionCopies.copy(step.getWatermarkStrategy(), node.name());
        List<?> callees = List.of(
                step.getSource(),
                strategy.createTimestampAssigner(SourceTime.TIMESTAMPS),
                strategy.createWatermarkGenerator(SourceTime.WATERMARKS),
                downstream);
        return (SourceDriver<S>) PlaceClasses.create(
                MethodHandles.lookup(),
                ReaderDriver.class,
                callees,
                contextOf(node),
                step.getSource(),
                strategy,
                alignment,
                counters,
                downstream,
                nothingLeft);
    }

    /** An operator of a class of its own for what it calls. */
    @SuppressWarnings("unchecked") // a copy of a class that has this type
    private static Operator<Object> inPlace(Class<?> original, List<?> callees, Object... arguments) {
        return (Operator<Object>) PlaceClasses.create(MethodHandles.lookup(), original, callees, arguments);
    }

    private Operator<Object> oneInput(
            StreamNode node, OneInputTransformation<Object, Object> step, Downstream<Object> downstream) {
        return step.getOperator().accept(new Maker(node, step.getKey(), downstream));
    }

    private <K> KeyedContext<Object, K> keyed(StreamNode node, KeySpec<Object, ?> key) {
        if (key == null) {
            throw new EngineFailure("operator=" + node.name() + " needs a keyed stream: call keyBy() before it");
        }
        @SuppressWarnings("unchecked") // the operator was described on a stream keyed by K
        KeySpec<Object, K> spec = (KeySpec<Object, K>) key;
        KeySpec<Object, K> own = FunctionCopies.copy(spec, node.name());
        KeyGroupRange range = KeyGroups.rangeOf(subtask, node.parallelism(), node.maxParallelism());
        String owner = node.name() + " (" + (subtask + 1) + "/" + node.parallelism() + ")";
        KeyedStateBackend backend = backends.create(owner, node.maxParallelism(), range);
        return new KeyedContext<>(own, node.maxParallelism(), range, backend);
    }

    /** Makes keyed state backends. */
    @FunctionalInterface
    public interface StateBackends {
        /** An empty backend for the key groups of one subtask of an operator. */
        KeyedStateBackend create(String owner, int maxParallelism, KeyGroupRange range);
    }

    private final class Maker implements OperatorSpec.Visitor<Object, Object, Operator<Object>> {
        private final StreamNode node;
        private final KeySpec<Object, ?> key;
        private final Downstream<Object> downstream;

        Maker(StreamNode node, KeySpec<Object, ?> key, Downstream<Object> downstream) {
            this.node = node;
            this.key = key;
            this.downstream = downstream;
        }

        @Override
        public Operator<Object> visitMap(OperatorSpec.Map<Object, Object> spec) {
            return stateless(MapOperator.class, spec.function(), downstream);
        }

        @Override
        public Operator<Object> visitFlatMap(OperatorSpec.FlatMap<Object, Object> spec) {
            return stateless(FlatMapOperator.class, spec.function(), claimable());
        }

        @Override
        public Operator<Object> visitFilter(OperatorSpec.Filter<Object, Object> spec) {
            return stateless(FilterOperator.class, spec.function(), downstream);
        }

        @Override
        public Operator<Object> visitProcess(OperatorSpec.Process<Object, Object> spec) {
            return stateless(ProcessOperator.class, spec.function(), claimable());
        }

        private Operator<Object> stateless(Class<?> original, Function function, Downstream<Object> behind) {
            Function own = FunctionCopies.copy(function, node.name());
            return inPlace(original, List.of(own, behind), contextOf(node), own, behind);
        }

        /** What a function with a collector writes to. */
        @SuppressWarnings("unchecked") // the step gives what the consumer takes
        private Downstream<Object> claimable() {
            return ScratchClaims.of((TypeInformation<Object>) node.step().getOutputType(), downstream);
        }

        @Override
        public <K> Operator<Object> visitKeyedProcess(OperatorSpec.KeyedProcess<K, Object, Object> spec) {
            Function own = FunctionCopies.copy(spec.function(), node.name());
            Downstream<Object> behind = claimable();
            return inPlace(
                    KeyedProcessOperator.class, List.of(own, behind), contextOf(node), own, keyed(node, key), behind);
        }

        @Override
        public Operator<Object> visitReduce(OperatorSpec.Reduce<Object, Object> spec) {
            Function own = FunctionCopies.copy(spec.function(), node.name());
            return inPlace(
                    ReduceOperator.class,
                    List.of(own, downstream),
                    contextOf(node),
                    own,
                    spec.type(),
                    keyed(node, key),
                    downstream);
        }

        @Override
        public <K, A, V> Operator<Object> visitWindowAggregate(
                OperatorSpec.WindowAggregate<K, Object, A, V, Object> spec) {
            return inPlace(
                    WindowOperator.class,
                    List.of(spec.assigner(), spec.aggregate(), downstream),
                    contextOf(node),
                    spec,
                    keyed(node, key),
                    counters,
                    downstream);
        }

        @Override
        public Operator<Object> visitTimestampsAndWatermarks(
                OperatorSpec.TimestampsAndWatermarks<Object, Object> spec) {
            WatermarkStrategy<Object> own = FunctionCopies.copy(spec.strategy(), node.name());
            List<?> callees = List.of(
                    own.createTimestampAssigner(SourceTime.TIMESTAMPS),
                    own.createWatermarkGenerator(SourceTime.WATERMARKS),
                    downstream);
            return inPlace(TimestampsOperator.class, callees, contextOf(node), own, downstream);
        }
    }
}
