package io.leat.runtime.operator;

import io.leat.api.graph.KeySpec;
import io.leat.api.graph.OneInputTransformation;
import io.leat.api.graph.OperatorSpec;
import io.leat.api.graph.SinkTransformation;
import io.leat.api.graph.Transformation;
import io.leat.runtime.graph.StreamNode;
import io.leat.state.backend.KeyedStateBackend;
import io.leat.state.keygroup.KeyGroupRange;
import io.leat.state.keygroup.KeyGroups;
import org.agrona.concurrent.EpochClock;

/**
 * Makes the operators of one subtask from their descriptions. User functions are copied, so that each subtask has its
 * own.
 */
public final class OperatorFactory {
    private final int subtask;
    private final EpochClock clock;
    private final boolean resuming;
    private final SubtaskCounters counters;
    private final StateBackends backends;

    /**
     * For one subtask.
     *
     * @param subtask  its index
     * @param resuming whether the job goes on from an earlier run
     * @param backends makes keyed state backends
     */
    public OperatorFactory(
            int subtask, EpochClock clock, boolean resuming, SubtaskCounters counters, StateBackends backends) {
        this.subtask = subtask;
        this.clock = clock;
        this.resuming = resuming;
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
            return new SinkOperator<>(context, sink.getSink(), resuming, counters);
        }
        return oneInput(node, (OneInputTransformation<Object, Object>) step, (Downstream<Object>) downstream);
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
            return new MapOperator<>(contextOf(node), FunctionCopies.copy(spec.function(), node.name()), downstream);
        }

        @Override
        public Operator<Object> visitFlatMap(OperatorSpec.FlatMap<Object, Object> spec) {
            return new FlatMapOperator<>(
                    contextOf(node), FunctionCopies.copy(spec.function(), node.name()), downstream);
        }

        @Override
        public Operator<Object> visitFilter(OperatorSpec.Filter<Object, Object> spec) {
            return new FilterOperator<>(contextOf(node), FunctionCopies.copy(spec.function(), node.name()), downstream);
        }

        @Override
        public Operator<Object> visitProcess(OperatorSpec.Process<Object, Object> spec) {
            return new ProcessOperator<>(
                    contextOf(node), FunctionCopies.copy(spec.function(), node.name()), downstream);
        }

        @Override
        public <K> Operator<Object> visitKeyedProcess(OperatorSpec.KeyedProcess<K, Object, Object> spec) {
            return new KeyedProcessOperator<K, Object, Object>(
                    contextOf(node), FunctionCopies.copy(spec.function(), node.name()), keyed(node, key), downstream);
        }

        @Override
        public Operator<Object> visitReduce(OperatorSpec.Reduce<Object, Object> spec) {
            return new ReduceOperator<>(
                    contextOf(node),
                    FunctionCopies.copy(spec.function(), node.name()),
                    spec.type(),
                    keyed(node, key),
                    downstream);
        }

        @Override
        public <K, A, V> Operator<Object> visitWindowAggregate(
                OperatorSpec.WindowAggregate<K, Object, A, V, Object> spec) {
            return new WindowOperator<K, Object, A, V, Object>(
                    contextOf(node), spec, keyed(node, key), counters, downstream);
        }

        @Override
        public Operator<Object> visitTimestampsAndWatermarks(
                OperatorSpec.TimestampsAndWatermarks<Object, Object> spec) {
            return new TimestampsOperator<>(
                    contextOf(node), FunctionCopies.copy(spec.strategy(), node.name()), downstream);
        }
    }
}
