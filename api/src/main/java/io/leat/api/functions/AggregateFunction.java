package io.leat.api.functions;

/**
 * Folds records into an accumulator and gives a result from it.
 *
 * @param <I> the input type
 * @param <A> the accumulator type
 * @param <O> the output type
 */
public interface AggregateFunction<I, A, O> extends Function {
    /** A new, empty accumulator. */
    A createAccumulator();

    /** The accumulator with {@code value} added; may be the given one, changed. */
    A add(I value, A accumulator);

    /** The result. */
    O getResult(A accumulator);

    /** Both accumulators merged; used by merging windows. */
    A merge(A a, A b);
}
