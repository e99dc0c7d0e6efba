package io.leat.api.datastream;

import io.leat.api.graph.SourceTransformation;

/**
 * A stream that comes out of a source. (A subclass of a subclass, because programs assign what {@code fromSource} gives
 * to variables of all three types.)
 *
 * @param <T> the type of the records
 */
public final class DataStreamSource<T> extends SingleOutputStreamOperator<T> {
    private final boolean parallel;

    DataStreamSource(StreamExecutionEnvironment environment, SourceTransformation<T> source, boolean parallel) {
        super(environment, source);
        this.parallel = parallel;
    }

    /**
     * Sets how many subtasks read.
     *
     * @throws IllegalArgumentException if there are several, and the source is not parallel
     */
    @Override
    public DataStreamSource<T> setParallelism(int parallelism) {
        if (!parallel && parallelism != 1) {
            throw new IllegalArgumentException("source=" + getTransformation().getName() + " parallelism=" + parallelism
                    + ": this source is not parallel; leave it at 1 and rebalance() behind it");
        }
        super.setParallelism(parallelism);
        return this;
    }
}
