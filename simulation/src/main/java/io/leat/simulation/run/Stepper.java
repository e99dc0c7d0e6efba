package io.leat.simulation.run;

import io.leat.runtime.engine.Job;
import io.leat.simulation.disk.SimulatedDisk;
import io.leat.simulation.run.Life.Ending;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.Agent;

/** Steps the agents of a job in a random order while time passes, until the job or its life ends. One owner. */
final class Stepper {
    private static final int STEPS_BETWEEN_LOOKS = 32;
    private static final int LEAP_ONE_IN = 300;
    private static final int MAX_STEP_NS = (int) TimeUnit.MICROSECONDS.toNanos(400);
    private static final int MAX_LEAP_S = (int) TimeUnit.MINUTES.toSeconds(30);

    private final Random random;
    private final SimulatedClock clock;
    private final SimulatedDisk disk;
    private final Trace trace;
    private final Findings findings;
    private final Set<Reached> reached;
    private final int maxSteps;
    private long stepsOfAllLives;

    /** {@code maxSteps} is how long a life may take: a job that needs more hangs. */
    Stepper(
            Random random,
            SimulatedClock clock,
            SimulatedDisk disk,
            Trace trace,
            Findings findings,
            Set<Reached> reached,
            int maxSteps) {
        this.random = random;
        this.clock = clock;
        this.disk = disk;
        this.trace = trace;
        this.findings = findings;
        this.reached = reached;
        this.maxSteps = maxSteps;
    }

    long stepsOfAllLives() {
        return stepsOfAllLives;
    }

    /** Returns when the job is done, the power has failed, or the job hangs. */
    void drive(Job job, Life life) {
        List<Agent> agents = job.agents();
        Schedule schedule = new Schedule(random, agents.size());
        trace.onEvent("schedule=" + schedule);
        for (int steps = 0; !job.isDone() && !disk.isCrashed(); steps++) {
            if (steps == maxSteps) {
                findings.add("no end after steps=" + steps + ": the job hangs; progress=" + job.progress());
                return;
            }
            if (life.endsAt(steps)) {
                bringToEnd(job, life.ending());
                continue;
            }
            letTimePass(life);
            int next = schedule.next();
            schedule.onWork(step(agents.get(next), next));
            if (steps % STEPS_BETWEEN_LOOKS == 0 && job.progress().backPressuredSubtasks() > 0) {
                reached.add(Reached.BACK_PRESSURE);
            }
        }
    }

    private void letTimePass(Life life) {
        clock.advance(1 + random.nextInt(MAX_STEP_NS));
        if (life.timeLeaps() && random.nextInt(LEAP_ONE_IN) == 0) {
            clock.advance(TimeUnit.SECONDS.toNanos(random.nextInt(MAX_LEAP_S)));
        }
    }

    private int step(Agent agent, int index) {
        int work;
        try {
            work = agent.doWork();
        } catch (Exception e) {
            throw new IllegalStateException("a guarded agent threw", e);
        }
        trace.onStep(stepsOfAllLives++, index, agent.roleName(), work);
        return work;
    }

    private void bringToEnd(Job job, Ending ending) {
        trace.onEvent("ending=" + ending);
        switch (ending) {
            case STOP -> job.stopWithCheckpoint();
            case CANCEL -> job.cancel();
            default -> disk.crash();
        }
    }
}
