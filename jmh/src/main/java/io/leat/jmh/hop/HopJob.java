package io.leat.jmh.hop;

import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.CoreOptions;
import io.leat.api.configuration.PipelineOptions;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.eventtime.WatermarkStrategy;
import io.leat.api.execution.JobExecutionException;

/**
 * Source, exchange, sink: as often as told to. One owner.
 *
 * @param <T> the type of the records
 */
final class HopJob<T> {
    private final Arrivals arrivals = new Arrivals();
    private final NumberedSource<T> source;
    private final CountingSink.Counting<T> counting;
    private final int parallelism;

    /**
     * A job.
     *
     * @param source      of {@link Arrivals#RECORDS} records
     * @param parallelism of source and sink
     */
    HopJob(NumberedSource<T> source, CountingSink.Counting<T> counting, int parallelism) {
        this.source = source;
        this.counting = counting;
        this.parallelism = parallelism;
        requireOneExchange();
    }

    /** Runs it; all records must arrive. */
    long run() throws JobExecutionException, InterruptedException {
        environment().execute("hop");
        return arrivals.settle();
    }

    private void requireOneExchange() {
        String plan = environment().getExecutionPlan();
        String shape = 2 * parallelism + " subtasks, " + parallelism * parallelism + " channels";
        if (!plan.contains(shape)) {
            throw new IllegalStateException("the job does not have " + shape + ": " + plan);
        }
    }

    private StreamExecutionEnvironment environment() {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(new Configuration()
                .set(CoreOptions.DEFAULT_PARALLELISM, parallelism)
                .set(PipelineOptions.OBJECT_REUSE, true));
        environment
                .fromSource(source, WatermarkStrategy.noWatermarks(), "records")
                .rebalance()
                .sinkTo(new CountingSink<>(arrivals, counting));
        return environment;
    }
}
