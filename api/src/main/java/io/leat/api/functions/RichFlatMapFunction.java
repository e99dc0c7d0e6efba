package io.leat.api.functions;

/**
 * A {@link FlatMapFunction} with a life cycle and a context.
 *
 * @param <T> the input type
 * @param <O> the output type
 */
public abstract class RichFlatMapFunction<T, O> extends AbstractRichFunction implements FlatMapFunction<T, O> {}
