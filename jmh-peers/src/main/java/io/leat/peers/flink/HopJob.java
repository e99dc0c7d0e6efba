package io.leat.peers.flink;

import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.runtime.client.JobExecutionException;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Source, rebalance, sink on a cluster of its own: as often as told to. One owner, who closes it.
 *
 * @param <T> the type of the records
 */
final class HopJob<T> {
    /** Records a poll. */
    static final int BATCH = 256;

    private final FlinkCluster cluster;
    private final NumberedSource<T> source;
    private final CountingSink<T> sink;

    /** Starts the cluster. */
    HopJob(NumberedSource<T> source, CountingSink.Counting<T> counting, int parallelism) throws Exception {
        this.source = source;
        this.sink = new CountingSink<>(counting);
        this.cluster = new FlinkCluster(parallelism, FlinkCluster.FULL_BUFFERS_ONLY);
    }

    /** Runs it; all records must arrive. */
    long run() throws JobExecutionException, InterruptedException {
        StreamExecutionEnvironment environment = cluster.newEnvironment();
        environment
                .fromSource(source, WatermarkStrategy.noWatermarks(), "records")
                .rebalance()
                .sinkTo(sink);
        cluster.run(environment);
        return CountingSink.ARRIVALS.settle();
    }

    /** Ends the cluster; no job runs any more. */
    void close() throws InterruptedException, ExecutionException {
        cluster.close();
    }

    /** Where the records of one poll end. */
    static long end(long from, long to) {
        return Math.min(from + BATCH, to + 1);
    }
}
