package io.leat.runtime.engine;

import io.leat.api.configuration.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentRunner;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.IdleStrategy;

/**
 * The threads of a job: n workers that share its subtasks, or one for each; the coordinator always has its own, as it
 * does disk work. Owned by the thread that starts and the thread that ends the job.
 */
final class Workers {
    private static final long MAX_SPINS = 100;
    private static final long MAX_YIELDS = 10;
    private static final long MIN_PARK_NS = TimeUnit.MICROSECONDS.toNanos(1);
    private static final long MAX_PARK_NS = TimeUnit.MICROSECONDS.toNanos(200);
    private static final int CLOSE_TIMEOUT_MS = 5_000;

    private final JobSettings settings;
    private final ThreadFactory threads;
    private final JobFate fate;
    private final List<AgentRunner> runners = new ArrayList<>();

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
            startOne(new Worker("leat-worker-" + i, mine));
        }
        startOne(new Worker("leat-checkpoints", agents.subList(agents.size() - 1, agents.size())));
    }

    private void startOne(Worker worker) {
        AgentRunner runner = new AgentRunner(newIdleStrategy(), fate::fail, null, worker);
        runners.add(runner);
        AgentRunner.startOnThread(runner, threads);
    }

    private static IdleStrategy newIdleStrategy() {
        return new BackoffIdleStrategy(MAX_SPINS, MAX_YIELDS, MIN_PARK_NS, MAX_PARK_NS);
    }

    /** Steps all agents on the caller's thread until the job is done. */
    void drive(List<GuardedAgent> agents, JobFate until) throws InterruptedException {
        IdleStrategy idle = newIdleStrategy();
        Worker worker = new Worker("leat-invoker", agents);
        while (!until.isDecided()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while driving the job");
            }
            idle.idle(worker.doWork());
        }
    }

    /** Ends all threads; returns when they have ended. */
    void close() {
        for (AgentRunner runner : runners) {
            runner.close(
                    CLOSE_TIMEOUT_MS,
                    thread -> fate.failRelease(new IllegalStateException("thread=" + thread.getName()
                            + " does not end: a user function blocks and ignores interruption")));
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
