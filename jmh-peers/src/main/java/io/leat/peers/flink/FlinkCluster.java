package io.leat.peers.flink;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.client.JobExecutionException;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A whole cluster in this JVM; runs one job after the other. Owned by whoever started it, who closes it. */
final class FlinkCluster {
    /** Send a buffer only when it is full: the highest throughput. */
    static final Duration FULL_BUFFERS_ONLY = Duration.ofMillis(-1);

    /** Send after every record: the lowest latency. */
    static final Duration EVERY_RECORD = Duration.ZERO;

    /** What its documentation asks a JVM for. */
    static final String OPENS_LANG = "--add-opens=java.base/java.lang=ALL-UNNAMED";

    static final String OPENS_UTIL = "--add-opens=java.base/java.util=ALL-UNNAMED";

    private final int parallelism;
    private final Duration bufferTimeout;
    private final MiniCluster cluster;

    /** Starts it. */
    FlinkCluster(int parallelism, Duration bufferTimeout) throws Exception {
        this.parallelism = parallelism;
        this.bufferTimeout = bufferTimeout;
        Configuration configuration = new Configuration();
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
        cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(parallelism)
                .withRandomPorts()
                .build());
        cluster.start();
    }

    /** An environment to describe a job with. */
    StreamExecutionEnvironment newEnvironment() {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(StateBackendOptions.STATE_BACKEND, "hashmap");
        if (bufferTimeout.isNegative()) {
            configuration.set(ExecutionOptions.BUFFER_TIMEOUT_ENABLED, false);
        } else {
            configuration.set(ExecutionOptions.BUFFER_TIMEOUT, bufferTimeout);
        }
        StreamExecutionEnvironment environment = new StreamExecutionEnvironment(configuration);
        environment.setParallelism(parallelism);
        requireMode(environment);
        return environment;
    }

    /** Runs the job that was described, to its end. */
    JobExecutionResult run(StreamExecutionEnvironment environment) throws JobExecutionException, InterruptedException {
        return cluster.executeJobBlocking(environment.getStreamGraph().getJobGraph());
    }

    private void requireMode(StreamExecutionEnvironment environment) {
        if (!environment.getConfig().isObjectReuseEnabled()
                || environment.getBufferTimeout() != bufferTimeout.toMillis()) {
            throw new IllegalStateException("object_reuse="
                    + environment.getConfig().isObjectReuseEnabled() + " buffer_timeout_ms="
                    + environment.getBufferTimeout() + " wanted=" + bufferTimeout.toMillis()
                    + ": what is configured is not what runs");
        }
    }

    /** Ends the cluster; no job runs any more. */
    void close() throws InterruptedException, ExecutionException {
        cluster.closeAsync().get();
    }
}
