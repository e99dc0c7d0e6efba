package io.leat.runtime.engine;

import io.leat.api.configuration.Configuration;
import io.leat.api.execution.JobClient;
import io.leat.api.execution.JobExecutor;
import io.leat.api.graph.Transformation;
import io.leat.memory.host.HostMemory;
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
import java.util.function.Supplier;
import org.agrona.concurrent.SystemEpochClock;
import org.agrona.concurrent.SystemNanoClock;

/** Runs jobs in this process, on real clocks, threads and disks, or on those it is given. */
public final class LocalJobExecutor implements JobExecutor {
    private final EngineEnvironment environment;
    private final Supplier<HostMemory> host;

    /** On the clocks, threads and default file system of this process; what {@link java.util.ServiceLoader} calls. */
    public LocalJobExecutor() {
        this(
                new EngineEnvironment(
                        SystemEpochClock.INSTANCE,
                        SystemNanoClock.INSTANCE,
                        Path::of,
                        LocalJobExecutor::newSpillDirectory,
                        LocalJobExecutor::newThread,
                        true,
                        warning -> System.err.println("leat: " + warning),
                        0,
                        EngineEnvironment.DEFAULT_RECORDS_PER_CYCLE),
                () -> HostMemory.ofProcess(Path.of("/")));
    }

    /** On {@code environment}, with the memory that the JVM has. */
    public LocalJobExecutor(EngineEnvironment environment) {
        this(environment, HostMemory::ofJvm);
    }

    /** On {@code environment}, with what {@code host} has; it is asked when a job is prepared. */
    public LocalJobExecutor(EngineEnvironment environment, Supplier<HostMemory> host) {
        this.environment = environment;
        this.host = host;
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
        JobLayout layout = JobLayout.of(graph, configuration);
        layout.checkFits(host.get());
        return new JobLauncher(jobName, graph, settings, layout, environment).launch();
    }

    @Override
    public String plan(String jobName, List<Transformation<?>> steps, Configuration configuration) {
        JobSettings settings = JobSettings.of(configuration);
        StreamGraph streamGraph = StreamGraph.of(steps, settings.defaults());
        ExecutionGraph graph = ExecutionGraph.of(JobGraph.of(streamGraph));
        return Plan.of(jobName, streamGraph, graph) + "\nMemory\n" + JobLayout.describe(graph, configuration);
    }
}
