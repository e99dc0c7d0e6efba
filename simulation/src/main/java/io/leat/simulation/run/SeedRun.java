package io.leat.simulation.run;

import io.leat.api.configuration.CheckpointingOptions;
import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.ExecutionOptions;
import io.leat.api.configuration.MemorySize;
import io.leat.api.configuration.Placement;
import io.leat.api.configuration.TaskManagerOptions;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.execution.JobExecutionException;
import io.leat.runtime.engine.EngineEnvironment;
import io.leat.runtime.engine.Job;
import io.leat.runtime.engine.LocalJobExecutor;
import io.leat.simulation.disk.SimulatedDisk;
import io.leat.simulation.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.agrona.concurrent.Agent;

/**
 * Runs one scenario under one seed: starts the job, steps its agents in a random order, lets the power fail, starts it
 * again from what the disk kept, until it ends; checks at each turn. Used once, by one thread.
 */
final class SeedRun {
    private static final int MAX_CRASHES = 4;
    private static final int MAX_STEPS = 2_000_000;
    private static final int STEPS_BEFORE_CRASH = 1_500;
    private static final int OPERATIONS_BEFORE_CRASH = 120;
    private static final long MAX_STEP_NS = TimeUnit.MICROSECONDS.toNanos(400);

    private final long seed;
    private final Random random;
    private final Scenario scenario;
    private final SimulatedDisk disk = new SimulatedDisk();
    private final SimulatedClock clock = new SimulatedClock();
    private final Checkers checkers;
    private final Configuration configuration;
    private final List<String> warnings = new ArrayList<>();
    private long steps;
    private int attempts;
    private long traceHash;

    SeedRun(long seed, Function<Random, Scenario> scenarios) {
        this.seed = seed;
        this.random = new Random(seed);
        this.scenario = scenarios.apply(random);
        this.checkers = new Checkers(disk, scenario);
        this.configuration = new Configuration()
                .set(ExecutionOptions.PLACEMENT, Placement.INVOKER)
                .set(ExecutionOptions.PAGE_SIZE, new MemorySize(4 << 10))
                .set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(2))
                .set(TaskManagerOptions.NETWORK_MEMORY_SIZE, MemorySize.ofMebiBytes(2))
                .set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, Checkers.CHECKPOINTS)
                .set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(1 + random.nextInt(20)))
                .set(CheckpointingOptions.RESUME, true);
    }

    SeedResult run() {
        int crashesLeft = random.nextInt(MAX_CRASHES + 1);
        boolean ended = false;
        while (!ended && checkers.violations().isEmpty()) {
            ended = attempt(crashesLeft-- > 0);
        }
        if (checkers.violations().isEmpty()) {
            checkers.checkFinalOutput();
            checkResumeAfterEnd();
        }
        return new SeedResult(
                seed, scenario.describe(), steps, attempts, traceHash * 31 + disk.traceHash(), checkers.violations());
    }

    /** One life of the process; answers whether the job came to its end. */
    private boolean attempt(boolean mayCrash) {
        attempts++;
        long crashStep = Long.MAX_VALUE;
        if (mayCrash && random.nextBoolean()) {
            crashStep = steps + random.nextInt(STEPS_BEFORE_CRASH);
        } else if (mayCrash) {
            disk.crashAt(disk.operations() + random.nextInt(OPERATIONS_BEFORE_CRASH));
        }
        if (random.nextInt(8) == 0) {
            disk.failNext(random.nextInt(6));
        }
        Job job = null;
        try {
            job = start();
            stepUntil(job, crashStep);
        } catch (Error | RuntimeException e) {
            // The power failed, or the disk was full, while the job was built: that is looked at below.
            if (!disk.isCrashed() && !Checkers.isSimulatedFailure(e)) {
                checkers.report("the job did not start: " + e);
            }
        }
        return concluded(job);
    }

    private Job start() {
        StreamExecutionEnvironment environment = new StreamExecutionEnvironment(
                configuration,
                () -> new LocalJobExecutor(new EngineEnvironment(
                        clock, clock, disk::path, () -> disk.path("/spill"), Thread::new, false, warnings::add, seed)));
        scenario.build(environment, disk.path(Checkers.OUTPUT));
        Job job = (Job) environment.executeAsync("simulated");
        checkers.checkRestored(job.restoredCheckpoint());
        return job;
    }

    private void stepUntil(Job job, long crashStep) {
        List<Agent> agents = job.agents();
        int favourite = 0;
        while (!job.isDone() && !disk.isCrashed()) {
            if (steps >= crashStep) {
                disk.crash();
                return;
            }
            if (steps >= MAX_STEPS) {
                checkers.report("no end after steps=" + steps + ": the job hangs; progress=" + job.progress());
                return;
            }
            // Now and then one agent runs alone for a while, as threads do; else any may be next.
            if (random.nextInt(16) == 0) {
                favourite = random.nextInt(agents.size());
            }
            int next = random.nextInt(3) == 0 ? favourite : random.nextInt(agents.size());
            step(agents.get(next), next);
        }
    }

    private void step(Agent agent, int index) {
        steps++;
        clock.advance(1 + random.nextInt((int) MAX_STEP_NS));
        int work;
        try {
            work = agent.doWork();
        } catch (Exception e) {
            throw new IllegalStateException("a guarded agent threw", e);
        }
        traceHash = traceHash * 1_000_003 + index * 31L + work;
    }

    private boolean concluded(Job job) {
        boolean finished = false;
        if (job != null) {
            checkers.noteCompleted(job);
            try {
                job.end();
                finished = true;
            } catch (JobExecutionException e) {
                checkers.checkFailure(e, disk.isCrashed());
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts a simulation", e);
            }
        }
        if (disk.isCrashed()) {
            disk.reboot(random);
            finished = false;
        }
        disk.calmDown();
        checkers.checkCommittedSoFar();
        return finished;
    }

    /** A job that has ended says so when it is resumed, and leaves its output as it is. */
    private void checkResumeAfterEnd() {
        Job job = start();
        stepUntil(job, Long.MAX_VALUE);
        try {
            if (!job.end().alreadyFinished()) {
                checkers.report("resumed after its end, the job ran again");
            }
        } catch (JobExecutionException | InterruptedException e) {
            checkers.report("resumed after its end, the job failed: " + e);
        }
        checkers.checkFinalOutput();
    }
}
