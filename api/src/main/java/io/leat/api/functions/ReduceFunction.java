package io.leat.api.functions;

/**
 * Combines two records into one of the same type; associative.
 *
 * @param <T> the type of the records
 */
@FunctionalInterface
public interface ReduceFunction<T> extends Function {
    /** The combination of what was reduced so far and the next record. */
    T reduce(T value1, T value2) throws Exception;
}
