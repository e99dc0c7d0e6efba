package io.leat.api.functions;

/**
 * Takes one record and gives one.
 *
 * @param <T> the input type
 * @param <O> the output type
 */
@FunctionalInterface
public interface MapFunction<T, O> extends Function {
    /** The mapped record; an exception fails the job, naming operator, subtask and record. */
    O map(T value) throws Exception;
}
