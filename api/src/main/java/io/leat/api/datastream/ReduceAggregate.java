package io.leat.api.datastream;

import io.leat.api.functions.AggregateFunction;
import io.leat.api.functions.ReduceFunction;

/**
 * A reduce as an aggregate. The accumulator is the record reduced so far; an empty one is null, which is never stored
 * because a window begins with a record.
 */
final class ReduceAggregate<T> implements AggregateFunction<T, T, T> {
    private final ReduceFunction<T> function;

    ReduceAggregate(ReduceFunction<T> function) {
        this.function = function;
    }

    @Override
    public T createAccumulator() {
        return null;
    }

    @Override
    public T add(T value, T accumulator) {
        return accumulator == null ? value : reduce(accumulator, value);
    }

    @Override
    public T getResult(T accumulator) {
        return accumulator;
    }

    @Override
    public T merge(T a, T b) {
        return a == null ? b : b == null ? a : reduce(a, b);
    }

    private T reduce(T a, T b) {
        try {
            return function.reduce(a, b);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("reduce function failed: " + e, e);
        }
    }
}
