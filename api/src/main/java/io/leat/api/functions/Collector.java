package io.leat.api.functions;

/**
 * Takes what a function gives.
 *
 * @param <T> the type of the records
 */
public interface Collector<T> {
    /** Emits a record. Never blocks. The record may be reused by the caller as soon as this returns. */
    void collect(T record);
}
