package io.leat.runtime.engine;

import io.leat.api.configuration.Configuration;
import io.leat.api.execution.JobClient;
import io.leat.api.execution.JobDescriptionException;
import io.leat.api.execution.JobExecutor;
import io.leat.api.graph.Transformation;
import io.leat.runtime.graph.ExecutionGraph;
import io.leat.runtime.graph.JobGraph;
import io.leat.runtime.graph.Plan;
import io.leat.runtime.graph.StreamGraph;
import io.leat.runtime.preflight.Preflight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.agrona.concurrent.SystemEpochClock;
import org.agrona.concurrent.SystemNanoClock;

/** Runs jobs in this process, on real clocks, threads and disks, or on those it is given. */
public final class LocalJobExecutor implements JobExecutor {
    private final EngineEnvironment environment;

    /** On the clocks, threads and default file system of this process; what {@link java.util.ServiceLoader} calls. */
    public LocalJobExecutor() {
        this(new EngineEnvironment(
                SystemEpochClock.INSTANCE,
                SystemNanoClock.INSTANCE,
                Path::of,
                LocalJobExecutor::newSpillDirectory,
                LocalJobExecutor::newThread,
                true,
                System.err::println,
                0,
                EngineEnvironment.DEFAULT_RECORDS_PER_CYCLE));
    }

    /** On {@code environment}. */
    public LocalJobExecutor(EngineEnvironment environment) {
        this.environment = environment;
    }

    private static Path newSpillDirectory() {
        try {
            return Files.createTempDirectory("leat-spill-");
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "no directory to spill into could be made: free space in java.io.tmpdir or point it elsewhere", e);
        }
    }

    private static Thread newThread(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public JobClient execute(String jobName, List<Transformation<?>> steps, Configuration configuration) {
        Job job = prepare(jobName, steps, configuration);
        job.start();
        return job;
    }

    /**
     * Builds a job without giving it threads. On the invoker placement the caller steps {@link Job#agents()} until
     * {@link Job#isDone()}, then calls {@link Job#end()}.
     */
    public Job prepare(String jobName, List<Transformation<?>> steps, Configuration configuration) {
        Preflight.check();
        JobSettings settings = JobSettings.of(configuration);
        StreamGraph streamGraph = StreamGraph.of(steps, settings.defaults());
        ExecutionGraph graph = ExecutionGraph.of(JobGraph.of(streamGraph));
        checkSlots(graph, settings);
        return new JobLauncher(jobName, graph, settings, environment).launch();
    }

    private static void checkSlots(ExecutionGraph graph, JobSettings settings) {
        int needed = graph.slots().values().stream().mapToInt(List::size).sum();
        settings.slots().ifPresent(slots -> {
            if (slots < needed) {
                throw new JobDescriptionException("taskmanager.numberOfTaskSlots=" + slots + " but the job needs "
                        + needed + " slots: raise it, or lower the parallelism");
            }
        });
    }

    @Override
    public String plan(String jobName, List<Transformation<?>> steps, Configuration configuration) {
        JobSettings settings = JobSettings.of(configuration);
        StreamGraph streamGraph = StreamGraph.of(steps, settings.defaults());
        return Plan.of(jobName, streamGraph, ExecutionGraph.of(JobGraph.of(streamGraph)));
    }
}
