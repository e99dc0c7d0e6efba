package io.leat.runtime.engine;

import io.leat.api.configuration.Placement;
import io.leat.network.channel.WakeUp;
import io.leat.runtime.operator.EngineFailure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentRunner;
import org.agrona.concurrent.AgentTerminationException;
import org.agrona.concurrent.IdleStrategy;

/**
 * The threads of a job: n workers that share its subtasks, or one for each; the coordinator always has its own, as it
 * does disk work. Owned by the thread that starts and the thread that ends the job.
 */
final class Workers {
    private static final long GRACE_MS = 3_000;
    private static final long NO_LIMIT = 0;

    private final JobSettings settings;
    private final ThreadFactory threads;
    private final JobFate fate;
    private final List<Thread> started = new ArrayList<>();
    private volatile Thread coordinator;

    Workers(JobSettings settings, ThreadFactory threads, JobFate fate) {
        this.settings = settings;
        this.threads = threads;
        this.fate = fate;
    }

    /** Gives all agents threads; the last one is the coordinator. */
    void start(List<GuardedAgent> agents) {
        List<GuardedAgent> subtasks = agents.subList(0, agents.size() - 1);
        int count = settings.placement() == Placement.DEDICATED
                ? subtasks.size()
                : Math.min(settings.workers(), subtasks.size());
        for (int i = 0; i < count; i++) {
            List<GuardedAgent> mine = new ArrayList<>();
            for (int j = i; j < subtasks.size(); j += count) {
                mine.add(subtasks.get(j));
            }
            Worker worker = new Worker("leat-worker-" + i, mine);
            startOne(worker, Idling.of(settings.idlePolicy(), worker.wakeUps()));
        }
        List<GuardedAgent> last = agents.subList(agents.size() - 1, agents.size());
        coordinator = startOne(new Worker("leat-checkpoints", last), Idling.ofCoordinator());
    }

    private Thread startOne(Worker worker, IdleStrategy idle) {
        AgentRunner runner = new AgentRunner(idle, fate::fail, null, new UntilDecided(worker));
        Thread thread = AgentRunner.startOnThread(runner, threads);
        started.add(thread);
        return thread;
    }

    /**
     * Something is in the coordinator's queue. From any thread; whoever calls has put it there before. Without effect where
     * the coordinator has no thread, or none yet: it looks into its queue before it first rests.
     */
    void wakeCoordinator() {
        LockSupport.unpark(coordinator);
    }

    /** Steps all agents on the caller's thread until the job is done. */
    void drive(List<GuardedAgent> agents, JobFate until) throws InterruptedException {
        Worker worker = new Worker("leat-invoker", agents);
        IdleStrategy idle = Idling.of(settings.idlePolicy(), worker.wakeUps());
        while (!until.isDecided()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while driving the job");
            }
            idle.idle(worker.doWork());
        }
    }

    /**
     * Waits until all threads have ended, which they do once the job's fate is decided; one that a user function blocks
     * is interrupted.
     *
     * @return false if a thread goes on in spite of that: what it may still touch must not be freed
     */
    boolean close() {
        boolean interrupted = false;
        boolean ended = true;
        for (Thread thread : started) {
            Joining joining = new Joining(thread);
            ended &= endOne(joining);
            interrupted |= joining.interrupted;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return ended;
    }

    private boolean endOne(Joining joining) {
        if (fate.isFinished()) {
            // All functions have returned: at most the coordinator is removing an old checkpoint.
            return joining.join(NO_LIMIT);
        }
        if (joining.join(GRACE_MS)) {
            return true;
        }
        joining.thread.interrupt();
        if (joining.join(GRACE_MS)) {
            return true;
        }
        fate.failRelease(new IllegalStateException("thread=" + joining.thread.getName()
                + " does not end: a function blocks it and ignores interruption; the job's memory is not freed"));
        return false;
    }

    /** Waits for a thread whatever interrupts the waiting one: to give up early would free memory that is in use. */
    private static final class Joining {
        private final Thread thread;
        private boolean interrupted;

        Joining(Thread thread) {
            this.thread = thread;
        }

        boolean join(long limitMs) {
            while (true) {
                try {
                    thread.join(limitMs);
                    return !thread.isAlive();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
    }

    /** A worker on its thread: ends it once the job is done. */
    private final class UntilDecided implements Agent {
        private final Worker worker;

        UntilDecided(Worker worker) {
            this.worker = worker;
        }

        @Override
        public String roleName() {
            return worker.roleName();
        }

        @Override
        public int doWork() {
            if (fate.isDecided()) {
                throw new AgentTerminationException("job is done");
            }
            int work = worker.doWork();
            // Before the job is done nobody but its own functions can have done this, and it would end the thread.
            if (Thread.currentThread().isInterrupted()) {
                fate.fail(new EngineFailure("thread=" + roleName()
                        + " was interrupted by a function that runs on it: interrupt only threads of your own"));
            }
            return work;
        }
    }

    /** Agents that share a thread, in turn. */
    private static final class Worker implements Agent {
        private final String name;
        private final GuardedAgent[] agents;

        Worker(String name, List<GuardedAgent> agents) {
            this.name = name;
            this.agents = agents.toArray(GuardedAgent[]::new);
        }

        @Override
        public String roleName() {
            return name;
        }

        List<WakeUp> wakeUps() {
            return Arrays.stream(agents)
                    .flatMap(agent -> agent.wakeUps().stream())
                    .toList();
        }

        @Override
        public int doWork() {
            int work = 0;
            for (GuardedAgent agent : agents) {
                work += agent.doWork();
            }
            return work;
        }
    }
}
