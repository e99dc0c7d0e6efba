package io.leat.simulation.run;

import io.leat.api.configuration.CheckpointingOptions;
import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.CoreOptions;
import io.leat.api.configuration.ExecutionOptions;
import io.leat.api.configuration.MemorySize;
import io.leat.api.configuration.PipelineOptions;
import io.leat.api.configuration.Placement;
import io.leat.api.configuration.TaskManagerOptions;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.execution.JobExecutor;
import io.leat.api.graph.Transformation;
import io.leat.runtime.engine.EngineEnvironment;
import io.leat.runtime.engine.Job;
import io.leat.runtime.engine.LocalJobExecutor;
import io.leat.runtime.graph.ExecutionGraph;
import io.leat.runtime.graph.GraphDefaults;
import io.leat.runtime.graph.JobGraph;
import io.leat.runtime.graph.StreamGraph;
import io.leat.simulation.disk.SimulatedDisk;
import io.leat.simulation.scenario.Attempt;
import io.leat.simulation.scenario.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * The engine with a simulated clock and disk, configured as the seed says: small pages, sometimes no more of them than a
 * job needs to start at all, and few or many records in a duty cycle. One owner.
 */
final class SimulatedEngine {
    static final String CHECKPOINTS = "/checkpoints";
    static final String SPILL = "/spill";

    private static final int PAGE_BYTES = 4 << 10;
    private static final int AMPLE_PAGES = 60;
    private static final int CHECKED_ONE_IN = 4;
    /** From what a job needs to start at all to more than it can use. */
    private static final int[] PAGES_PER_CHANNEL = {4, 5, 8, AMPLE_PAGES};

    private static final int MOST_RETAINED = 3;
    private static final int MOST_INTERVAL_MS = 20;
    private static final int[] RECORDS_PER_CYCLE = {1, 2, 5, 20, EngineEnvironment.DEFAULT_RECORDS_PER_CYCLE};

    private final Configuration configuration;
    private final EngineEnvironment environment;
    private final int pagesPerChannel;
    private final int retained;
    private int spillDirectories;

    SimulatedEngine(
            long seed,
            Random random,
            SimulatedClock clock,
            SimulatedDisk disk,
            boolean largeRecords,
            Consumer<String> warnings) {
        retained = 1 + random.nextInt(MOST_RETAINED);
        int pages = PAGES_PER_CHANNEL[random.nextInt(PAGES_PER_CHANNEL.length)];
        pagesPerChannel = largeRecords ? AMPLE_PAGES : pages;
        configuration = new Configuration()
                .set(ExecutionOptions.PLACEMENT, Placement.INVOKER)
                .set(ExecutionOptions.PAGE_SIZE, new MemorySize(PAGE_BYTES))
                .set(PipelineOptions.OBJECT_REUSE, random.nextBoolean())
                .set(PipelineOptions.OBJECT_REUSE_CHECKED, Math.floorMod(seed, CHECKED_ONE_IN) == 0)
                .set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(4))
                .set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, CHECKPOINTS)
                .set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, retained)
                .set(
                        CheckpointingOptions.CHECKPOINTING_INTERVAL,
                        Duration.ofMillis(1 + random.nextInt(MOST_INTERVAL_MS)))
                .set(CheckpointingOptions.RESUME, true);
        environment = new EngineEnvironment(
                clock,
                clock,
                disk::path,
                () -> disk.path(SPILL + "/" + spillDirectories++),
                work -> {
                    throw new IllegalStateException("a simulated job is stepped: it has no threads");
                },
                false,
                warnings,
                seed,
                RECORDS_PER_CYCLE[random.nextInt(RECORDS_PER_CYCLE.length)]);
    }

    int retained() {
        return retained;
    }

    /** Starts a job; the caller steps and ends it. */
    Job start(Scenario scenario, Attempt attempt) {
        StreamExecutionEnvironment program = new StreamExecutionEnvironment(configuration, Sized::new);
        scenario.build(program, attempt);
        return (Job) program.executeAsync("simulated");
    }

    /** Gives the job as many pages as the seed wants, for so many channels as it turns out to have. */
    private final class Sized implements JobExecutor {
        private final LocalJobExecutor engine = new LocalJobExecutor(environment);

        @Override
        public Job execute(String jobName, List<Transformation<?>> steps, Configuration settings) {
            GraphDefaults defaults = new GraphDefaults(
                    settings.get(CoreOptions.DEFAULT_PARALLELISM),
                    settings.getOptional(PipelineOptions.MAX_PARALLELISM).orElse(Transformation.PARALLELISM_DEFAULT));
            int channels = ExecutionGraph.of(JobGraph.of(StreamGraph.of(steps, defaults)))
                    .channels()
                    .size();
            long bytes = Math.max(1L, channels) * pagesPerChannel * PAGE_BYTES;
            settings.set(TaskManagerOptions.NETWORK_MEMORY_SIZE, new MemorySize(bytes));
            return engine.prepare(jobName, steps, settings);
        }

        @Override
        public String plan(String jobName, List<Transformation<?>> steps, Configuration settings) {
            return engine.plan(jobName, steps, settings);
        }
    }
}
