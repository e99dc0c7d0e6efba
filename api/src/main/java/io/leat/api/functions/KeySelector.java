package io.leat.api.functions;

/**
 * Gives the key of a record; the same key for the same record, always.
 *
 * @param <T> the type of the records
 * @param <K> the type of the key
 */
@FunctionalInterface
public interface KeySelector<T, K> extends Function {
    /** The key; never null. */
    K getKey(T value) throws Exception;
}
