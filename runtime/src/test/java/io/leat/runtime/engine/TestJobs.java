package io.leat.runtime.engine;

import io.leat.api.configuration.CheckpointingOptions;
import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.CoreOptions;
import io.leat.api.configuration.ExecutionOptions;
import io.leat.api.configuration.Placement;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.execution.JobClient;
import io.leat.api.execution.JobProgress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.NanoClock;

/** Settings of jobs in tests, and waiting for what they do. */
final class TestJobs {
    private TestJobs() {}

    static Configuration settings(Placement placement, int parallelism) {
        return new Configuration()
                .set(ExecutionOptions.PLACEMENT, placement)
                .set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    }

    /** With checkpoints in {@code directory}, from which the job goes on if it is to. */
    static Configuration checkpointed(Configuration settings, Path directory, boolean resume) {
        return settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, directory.toString())
                .set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(20))
                .set(CheckpointingOptions.RESUME, resume);
    }

    static StreamExecutionEnvironment environment(Configuration settings) {
        return StreamExecutionEnvironment.getExecutionEnvironment(settings);
    }

    /** A clock that moves on whenever it is asked. */
    static NanoClock tickingClock() {
        AtomicLong nowNs = new AtomicLong();
        return nowNs::incrementAndGet;
    }

    /** Returns when the job is as wanted, or done. */
    static void waitFor(JobClient client, Predicate<JobProgress> wanted) {
        while (!client.isDone() && !wanted.test(client.progress())) {
            failIfTimedOut();
            Thread.onSpinWait();
        }
    }

    /** Steps all agents in turn until the job is as wanted, or done. */
    static void stepUntil(Job job, Predicate<JobProgress> wanted) throws Exception {
        var agents = job.agents();
        while (!job.isDone() && !wanted.test(job.progress())) {
            failIfTimedOut();
            for (Agent agent : agents) {
                agent.doWork();
            }
        }
    }

    /** A test's time limit interrupts its thread. */
    private static void failIfTimedOut() {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("the test's time is over");
        }
    }
}
