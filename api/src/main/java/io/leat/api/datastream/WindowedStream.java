package io.leat.api.datastream;

import io.leat.api.functions.AggregateFunction;
import io.leat.api.functions.ProcessWindowFunction;
import io.leat.api.functions.ReduceFunction;
import io.leat.api.graph.OperatorSpec;
import io.leat.api.windowing.TimeWindow;
import io.leat.api.windowing.Window;
import io.leat.api.windowing.WindowAssigner;
import io.leat.serialize.types.InvalidTypesException;
import io.leat.serialize.types.TypeInformation;

/**
 * The records of each key in windows, to be folded.
 *
 * @param <T> the type of the records
 * @param <K> the type of the key
 * @param <W> the type of the windows
 */
public final class WindowedStream<T, K, W extends Window> {
    private static final String NAME = "Window";

    private final KeyedStream<T, K> input;
    private final WindowAssigner<? super T, TimeWindow> assigner;

    WindowedStream(KeyedStream<T, K> input, WindowAssigner<? super T, TimeWindow> assigner) {
        this.input = input;
        this.assigner = assigner;
    }

    /** The result of {@code function} for each key and window. */
    public <A, R> SingleOutputStreamOperator<R> aggregate(AggregateFunction<T, A, R> function) {
        return aggregate(function, OutputTypes.ofAccumulator(function), OutputTypes.of(function));
    }

    /** The result of {@code function} for each key and window, with the types it cannot tell itself. */
    public <A, R> SingleOutputStreamOperator<R> aggregate(
            AggregateFunction<T, A, R> function, TypeInformation<A> accumulatorType, TypeInformation<R> resultType) {
        return fold(function, accumulatorType, null, resultType);
    }

    /** What {@code windowFunction} makes of the result of {@code function} for each key and window. */
    public <A, V, R> SingleOutputStreamOperator<R> aggregate(
            AggregateFunction<T, A, V> function, ProcessWindowFunction<V, R, K, W> windowFunction) {
        return fold(function, OutputTypes.ofAccumulator(function), windowFunction, OutputTypes.of(windowFunction));
    }

    /**
     * What {@code windowFunction} makes of the result of {@code function} for each key and window, with the types they
     * cannot tell themselves.
     */
    public <A, V, R> SingleOutputStreamOperator<R> aggregate(
            AggregateFunction<T, A, V> function,
            ProcessWindowFunction<V, R, K, W> windowFunction,
            TypeInformation<A> accumulatorType,
            TypeInformation<R> resultType) {
        return fold(function, accumulatorType, windowFunction, resultType);
    }

    /** The records of each key and window reduced to one. */
    public SingleOutputStreamOperator<T> reduce(ReduceFunction<T> function) {
        Serializability.check(function, NAME);
        return fold(new ReduceAggregate<>(function), input.getType(), null, input.getType());
    }

    /** What {@code windowFunction} makes of the records of each key and window, reduced to one. */
    public <R> SingleOutputStreamOperator<R> reduce(
            ReduceFunction<T> function, ProcessWindowFunction<T, R, K, W> windowFunction) {
        return fold(new ReduceAggregate<>(function), input.getType(), windowFunction, OutputTypes.of(windowFunction));
    }

    /** For each key and window, its first record with the sum in the field at {@code position}. */
    public SingleOutputStreamOperator<T> sum(int position) {
        return reduce(FieldReducers.at(position, input.getType(), FieldOperation.SUM));
    }

    /** For each key and window, its first record with the sum in the named field. */
    public SingleOutputStreamOperator<T> sum(String field) {
        return reduce(FieldReducers.named(field, input.getType(), FieldOperation.SUM));
    }

    /** For each key and window, its first record with the lowest value in the field at {@code position}. */
    public SingleOutputStreamOperator<T> min(int position) {
        return reduce(FieldReducers.at(position, input.getType(), FieldOperation.MIN));
    }

    /** For each key and window, its first record with the lowest value in the named field. */
    public SingleOutputStreamOperator<T> min(String field) {
        return reduce(FieldReducers.named(field, input.getType(), FieldOperation.MIN));
    }

    /** For each key and window, its first record with the highest value in the field at {@code position}. */
    public SingleOutputStreamOperator<T> max(int position) {
        return reduce(FieldReducers.at(position, input.getType(), FieldOperation.MAX));
    }

    /** For each key and window, its first record with the highest value in the named field. */
    public SingleOutputStreamOperator<T> max(String field) {
        return reduce(FieldReducers.named(field, input.getType(), FieldOperation.MAX));
    }

    /** The window function is null where the result itself is emitted. */
    @SuppressWarnings("unchecked") // keyed streams make windowed streams of TimeWindow only: W is TimeWindow
    private <A, V, R> SingleOutputStreamOperator<R> fold(
            AggregateFunction<T, A, V> function,
            TypeInformation<A> accumulatorType,
            ProcessWindowFunction<V, R, K, W> windowFunction,
            TypeInformation<R> resultType) {
        Serializability.check(function, NAME);
        if (accumulatorType == null) {
            throw new InvalidTypesException("operator=" + NAME + " function="
                    + function.getClass().getName()
                    + " has an accumulator type that cannot be found out: call aggregate with the types");
        }
        OperatorSpec<T, R> operator = new OperatorSpec.WindowAggregate<>(
                assigner, function, accumulatorType, (ProcessWindowFunction<V, R, K, TimeWindow>) windowFunction);
        return input.apply(NAME, windowFunction, operator, resultType);
    }
}
