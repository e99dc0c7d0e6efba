package io.leat.api.functions;

/**
 * Takes one record and gives none, one or many.
 *
 * @param <T> the input type
 * @param <O> the output type
 */
@FunctionalInterface
public interface FlatMapFunction<T, O> extends Function {
    /** Emits the results of {@code value} to {@code out}. */
    void flatMap(T value, Collector<O> out) throws Exception;
}
