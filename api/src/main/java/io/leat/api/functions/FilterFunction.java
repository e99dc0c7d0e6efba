package io.leat.api.functions;

/**
 * Keeps or drops a record.
 *
 * @param <T> the type of the records
 */
@FunctionalInterface
public interface FilterFunction<T> extends Function {
    /** True to keep the record. */
    boolean filter(T value) throws Exception;
}
