package io.leat.api.functions;

/**
 * A {@link MapFunction} with a life cycle and a context.
 *
 * @param <T> the input type
 * @param <O> the output type
 */
public abstract class RichMapFunction<T, O> extends AbstractRichFunction implements MapFunction<T, O> {}
