package io.leat.api.functions;

/**
 * A {@link FilterFunction} with a life cycle and a context.
 *
 * @param <T> the type of the records
 */
public abstract class RichFilterFunction<T> extends AbstractRichFunction implements FilterFunction<T> {}
