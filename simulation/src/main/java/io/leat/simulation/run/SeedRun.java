package io.leat.simulation.run;

import io.leat.api.execution.JobExecutionException;
import io.leat.runtime.engine.Job;
import io.leat.runtime.engine.NetworkUse;
import io.leat.simulation.disk.SimulatedDisk;
import io.leat.simulation.run.Life.Ending;
import io.leat.simulation.scenario.Attempt;
import io.leat.simulation.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Runs one scenario under one seed: starts the job, lets happen to it what the seed wants, starts it again from what the
 * disk kept, until it ends; checks at each turn. Used once, by one thread.
 */
final class SeedRun {
    private static final int MOST_EVENTFUL_LIVES = 4;
    private static final int RESCALED_ONE_IN = 2;
    private static final int MOST_PARALLEL = 3;
    private static final int PARALLELISMS = 8;
    private static final int MAX_STEPS = 500_000;

    private final Random random;
    private final Scenario scenario;
    private final Trace trace;
    private final SimulatedDisk disk;
    private final SimulatedEngine engine;
    private final Stepper stepper;
    private final Findings findings = new Findings();
    private final CheckpointChecker checkpoints;
    private final JobChecker jobs = new JobChecker(findings);
    private final List<OutputChecker> outputs = new ArrayList<>();
    private final Set<Reached> reached = EnumSet.noneOf(Reached.class);
    private int attempts;

    /** How a life of the process ended. */
    private enum Outcome {
        /** The job has input left. */
        UNFINISHED,
        /** The job came to the end of its input. */
        FINISHED,
        /** The job had come to its end in an earlier life. */
        ALREADY_FINISHED
    }

    SeedRun(long seed, Random random, Scenario scenario, Trace trace) {
        this.random = random;
        this.scenario = scenario;
        this.trace = trace;
        this.disk = new SimulatedDisk(new Random(random.nextLong()), trace);
        SimulatedClock clock = new SimulatedClock();
        this.engine = new SimulatedEngine(seed, random, clock, disk, scenario.hasLargeRecords(), this::onWarning);
        this.stepper = new Stepper(random, clock, disk, trace, findings, reached, MAX_STEPS);
        this.checkpoints = new CheckpointChecker(disk.path(SimulatedEngine.CHECKPOINTS), engine.retained(), findings);
        scenario.expectedLines()
                .forEach((directory, lines) -> outputs.add(new OutputChecker(disk, directory, lines, findings)));
    }

    SeedResult run(long seed) {
        trace.onEvent("seed=" + seed + " scenario=" + scenario.describe());
        prepare();
        int eventfulLives = random.nextInt(MOST_EVENTFUL_LIVES + 1);
        List<Integer> parallelisms = drawParallelisms();
        Outcome outcome = Outcome.UNFINISHED;
        while (outcome == Outcome.UNFINISHED && findings.isEmpty()) {
            boolean rescaled = attempts > 0 && random.nextInt(RESCALED_ONE_IN) == 0;
            parallelisms = rescaled ? drawParallelisms() : parallelisms;
            outcome = live(eventfulLives-- > 0 ? Life.draw(random) : Life.CALM, parallelisms, rescaled);
        }
        if (findings.isEmpty()) {
            checkAfterEnd(parallelisms);
        }
        trace.fold(disk.contentHash());
        return new SeedResult(
                seed,
                scenario.describe(),
                stepper.stepsOfAllLives(),
                attempts,
                trace.hash(),
                Set.copyOf(reached),
                findings.all());
    }

    private void prepare() {
        try {
            scenario.prepare(disk::path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        disk.syncAll();
    }

    private List<Integer> drawParallelisms() {
        List<Integer> drawn = new ArrayList<>();
        for (int i = 0; i < PARALLELISMS; i++) {
            drawn.add(1 + random.nextInt(MOST_PARALLEL));
        }
        return List.copyOf(drawn);
    }

    /** A job that has ended says so when it is resumed, and leaves its output as it is. */
    private void checkAfterEnd(List<Integer> parallelisms) {
        outputs.forEach(OutputChecker::checkFinal);
        if (live(Life.CALM, parallelisms, false) != Outcome.ALREADY_FINISHED) {
            findings.add("resumed after its end, the job did not say that it had ended");
        }
        outputs.forEach(OutputChecker::checkFinal);
        checkpoints.checkFinal();
    }

    /** One life of the process. */
    private Outcome live(Life life, List<Integer> parallelisms, boolean rescaled) {
        attempts++;
        trace.onEvent("attempt=" + attempts + " " + life + " parallelisms=" + parallelisms);
        life.arrange(disk);
        Outcome outcome = Outcome.UNFINISHED;
        Job job = null;
        try {
            job = start(new Attempt(disk::path, parallelisms, life.failingRecord()), rescaled);
            stepper.drive(job, life);
        } catch (Error | RuntimeException e) {
            onFailure("the job did not start", e, life);
            if (disk.isCrashed() && job == null) {
                reached.add(Reached.CRASH_WHILE_STARTING);
            }
        }
        if (job != null) {
            outcome = end(job, life);
        }
        if (disk.isCrashed()) {
            outcome = Outcome.UNFINISHED;
            comeBack(life);
        }
        disk.calmDown();
        outputs.forEach(OutputChecker::checkSoFar);
        return outcome;
    }

    private void comeBack(Life life) {
        if (life.powerStaysOn()) {
            reached.add(Reached.KILL);
            disk.restart();
        } else {
            reached.add(Reached.POWER_FAILURE);
            disk.reboot();
        }
    }

    private Job start(Attempt attempt, boolean rescaled) {
        Job job = engine.start(scenario, attempt);
        checkpoints.onRestored(job.restoredCheckpoint());
        trace.onEvent("restored=" + job.restoredCheckpoint());
        if (job.restoredCheckpoint().isPresent()) {
            reached.add(rescaled ? Reached.RESTORE_RESCALED : Reached.RESTORE);
        }
        return job;
    }

    private Outcome end(Job job, Life life) {
        checkpoints.onCompleted(job.lastCompletedCheckpoint(), job.progress().checkpointsCompleted());
        noteWhatWasReached(job, life);
        Outcome outcome = Outcome.UNFINISHED;
        try {
            boolean alreadyFinished = job.end().alreadyFinished();
            if (life.ending() != Ending.STOP) {
                outcome = alreadyFinished ? Outcome.ALREADY_FINISHED : Outcome.FINISHED;
            } else if (!alreadyFinished) {
                reached.add(Reached.STOP);
            }
        } catch (JobExecutionException e) {
            onFailure("the job failed", e, life);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a simulation", e);
        }
        jobs.onReleased(job.networkUse());
        return outcome;
    }

    private void onFailure(String what, Throwable failure, Life life) {
        trace.onEvent(what + ": " + failure);
        boolean timedOut = life.timeLeaps() && failure.getMessage().contains("timed out");
        boolean asked = disk.isCrashed() || life.ending() == Ending.CANCEL || timedOut;
        jobs.onFailure(what, failure, asked);
        if (disk.isCrashed()) {
            reached.add(life.ending() == Ending.CRASH_ON_DISK ? Reached.CRASH_ON_DISK : Reached.CRASH_BETWEEN_STEPS);
        } else if (JobChecker.isDiskFault(failure)) {
            reached.add(Reached.DISK_FAILURE);
        } else if (JobChecker.isFunctionFailure(failure)) {
            reached.add(Reached.FUNCTION_FAILURE);
        } else {
            reached.add(Reached.CANCEL);
        }
    }

    private void noteWhatWasReached(Job job, Life life) {
        if (job.progress().checkpointsCompleted() > 0) {
            reached.add(Reached.CHECKPOINT);
        }
        if (job.progress().checkpointsFailed() > 0 && life.ending() != Ending.STOP) {
            reached.add(Reached.CHECKPOINT_FAILED);
        }
        NetworkUse use = job.networkUse();
        if (use.peakParkedPages() > 0) {
            reached.add(Reached.PARKING);
        }
        if (use.peakOverdraftPages() > 0) {
            reached.add(Reached.OVERDRAFT);
        }
        if (use.spilledBytesEver() > 0) {
            reached.add(Reached.SPILL);
        }
    }

    private void onWarning(String warning) {
        trace.onEvent(warning);
        if (warning.contains("timed out")) {
            reached.add(Reached.CHECKPOINT_TIMED_OUT);
        }
    }
}
