package io.leat.api.datastream;

import io.leat.api.functions.KeyedProcessFunction;
import io.leat.api.functions.ReduceFunction;
import io.leat.api.graph.KeySpec;
import io.leat.api.graph.OperatorSpec;
import io.leat.api.graph.PartitionTransformation;
import io.leat.api.graph.Partitioning;
import io.leat.api.graph.Transformation;
import io.leat.api.windowing.TimeWindow;
import io.leat.api.windowing.WindowAssigner;
import io.leat.serialize.types.TypeInformation;

/**
 * A stream whose records come to the subtask of their key; functions behind it can keep state for each key.
 *
 * @param <T> the type of the records
 * @param <K> the type of the key
 */
public final class KeyedStream<T, K> extends DataStream<T> {
    private final KeySpec<T, K> key;

    KeyedStream(DataStream<T> input, KeySpec<T, K> key) {
        super(input.getExecutionEnvironment(), partition(input, key));
        this.key = key;
    }

    private static <T> Transformation<T> partition(DataStream<T> input, KeySpec<T, ?> key) {
        StreamExecutionEnvironment environment = input.getExecutionEnvironment();
        PartitionTransformation<T> step = new PartitionTransformation<>(
                environment.newStepId(), input.getTransformation(), Partitioning.KEY_GROUP, key);
        step.setParallelism(input.getParallelism());
        environment.registerTransformation(step);
        return step;
    }

    @Override
    KeySpec<T, K> keySpec() {
        return key;
    }

    /** The type of the key. */
    public TypeInformation<K> getKeyType() {
        return key.keyType();
    }

    /** None, one or many records for each, with state and timers. */
    public <R> SingleOutputStreamOperator<R> process(KeyedProcessFunction<K, T, R> function) {
        return process(function, OutputTypes.of(function));
    }

    /** None, one or many records of this type for each, with state and timers. */
    public <R> SingleOutputStreamOperator<R> process(
            KeyedProcessFunction<K, T, R> function, TypeInformation<R> outputType) {
        return apply("Keyed Process", function, new OperatorSpec.KeyedProcess<>(function), outputType);
    }

    /** For each record, all records of its key so far reduced to one. */
    public SingleOutputStreamOperator<T> reduce(ReduceFunction<T> reducer) {
        return reduce("Keyed Reduce", reducer);
    }

    /** For each record, the first record of its key with the sum so far in the field at {@code position}. */
    public SingleOutputStreamOperator<T> sum(int position) {
        return reduce("Sum", FieldReducers.at(position, getType(), FieldOperation.SUM));
    }

    /** For each record, the first record of its key with the sum so far in the named field. */
    public SingleOutputStreamOperator<T> sum(String field) {
        return reduce("Sum", FieldReducers.named(field, getType(), FieldOperation.SUM));
    }

    /** For each record, the first record of its key with the lowest value so far in the field at {@code position}. */
    public SingleOutputStreamOperator<T> min(int position) {
        return reduce("Min", FieldReducers.at(position, getType(), FieldOperation.MIN));
    }

    /** For each record, the first record of its key with the lowest value so far in the named field. */
    public SingleOutputStreamOperator<T> min(String field) {
        return reduce("Min", FieldReducers.named(field, getType(), FieldOperation.MIN));
    }

    /** For each record, the first record of its key with the highest value so far in the field at {@code position}. */
    public SingleOutputStreamOperator<T> max(int position) {
        return reduce("Max", FieldReducers.at(position, getType(), FieldOperation.MAX));
    }

    /** For each record, the first record of its key with the highest value so far in the named field. */
    public SingleOutputStreamOperator<T> max(String field) {
        return reduce("Max", FieldReducers.named(field, getType(), FieldOperation.MAX));
    }

    /** Places the records of each key in windows. */
    public WindowedStream<T, K, TimeWindow> window(WindowAssigner<? super T, TimeWindow> assigner) {
        if (!assigner.isEventTime()) {
            throw new IllegalArgumentException(
                    "assigner=" + assigner + ": windows end by event time here; give an event-time assigner");
        }
        Serializability.check(assigner, "window");
        return new WindowedStream<>(this, assigner);
    }

    private SingleOutputStreamOperator<T> reduce(String name, ReduceFunction<T> reducer) {
        return apply(name, reducer, new OperatorSpec.Reduce<>(reducer, getType()), getType());
    }
}
