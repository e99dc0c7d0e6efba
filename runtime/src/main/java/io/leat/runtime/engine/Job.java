package io.leat.runtime.engine;

import io.leat.api.configuration.Placement;
import io.leat.api.execution.JobClient;
import io.leat.api.execution.JobExecutionException;
import io.leat.api.execution.JobExecutionResult;
import io.leat.api.execution.JobProgress;
import io.leat.checkpoint.coordinator.CompletedCheckpoint;
import io.leat.runtime.task.Subtask;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.NanoClock;

/**
 * A job in this process: its subtasks, its coordinator, its threads and its memory.
 *
 * <p>The client's methods are safe from any thread. What the job holds is freed once, by whoever first waits for its end
 * after its threads have ended; on the invoker placement that is the thread that drives it.
 */
public final class Job implements JobClient {
    private final String name;
    private final Placement placement;
    private final NanoClock clock;
    private final JobParts parts;
    private final JobFate fate;
    private final Workers workers;
    private final long startNs;
    private final AtomicBoolean released = new AtomicBoolean();
    private final CountDownLatch freed = new CountDownLatch(1);
    private final ReentrantLock driving = new ReentrantLock();
    private volatile JobExecutionResult result;

    Job(String name, Placement placement, JobParts parts, JobFate fate, Workers workers, NanoClock clock) {
        this.name = name;
        this.placement = placement;
        this.parts = parts;
        this.fate = fate;
        this.workers = workers;
        this.clock = clock;
        this.startNs = clock.nanoTime();
    }

    /** The name. */
    public String name() {
        return name;
    }

    /**
     * The agents of the job, for who drives it step by step: all subtasks, then the coordinator. Stepping any of them in
     * any order is right, as long as one thread does it. A step that throws fails the job.
     */
    public List<Agent> agents() {
        return List.copyOf(guardedAgents());
    }

    private List<GuardedAgent> guardedAgents() {
        List<GuardedAgent> agents = new ArrayList<>();
        for (Subtask subtask : parts.subtasks()) {
            agents.add(new GuardedAgent(subtask, fate, List.of(subtask.mailbox().wakeUp())));
        }
        agents.add(new GuardedAgent(parts.coordinator(), fate, List.of()));
        return agents;
    }

    @Override
    public boolean isDone() {
        return fate.isDecided();
    }

    void start() {
        if (placement == Placement.INVOKER) {
            return;
        }
        try {
            workers.start(guardedAgents());
        } catch (RuntimeException | Error e) {
            fate.fail(e);
            free();
            throw e;
        }
    }

    @Override
    public JobExecutionResult await() throws JobExecutionException, InterruptedException {
        if (placement == Placement.INVOKER) {
            driving.lockInterruptibly();
            try {
                workers.drive(guardedAgents(), fate);
            } finally {
                driving.unlock();
            }
        } else {
            fate.await();
        }
        return end();
    }

    /**
     * Frees everything, whether the job is done or not, and says how it ended. The agents must not be stepped any more.
     *
     * @throws JobExecutionException if it failed, was cancelled, or is not done
     */
    public JobExecutionResult end() throws JobExecutionException, InterruptedException {
        fate.cancel();
        free();
        freed.await();
        fate.throwIfFailed(name);
        return result;
    }

    private void free() {
        if (!released.compareAndSet(false, true)) {
            return;
        }
        try {
            boolean ended = workers.close();
            long netRuntimeNs = clock.nanoTime() - startNs;
            if (ended) {
                parts.release(fate);
            }
            result = parts.result(name, netRuntimeNs);
        } finally {
            freed.countDown();
        }
    }

    @Override
    public void cancel() {
        fate.cancel();
    }

    @Override
    public void stopWithCheckpoint() {
        if (parts.hasCheckpointDirectory()) {
            parts.coordinator().requestFinalCheckpoint();
            workers.wakeCoordinator();
        } else {
            fate.cancel();
        }
    }

    @Override
    public JobProgress progress() {
        return parts.progress();
    }

    /** What its channels hold; nothing once it has {@link #end ended}. */
    public NetworkUse networkUse() {
        return parts.memory().networkUse();
    }

    /** The id of the checkpoint it went on from, if any. */
    public OptionalLong restoredCheckpoint() {
        return parts.restored().checkpointId();
    }

    /** The id of the newest checkpoint that was completed in this run, if any. */
    public OptionalLong lastCompletedCheckpoint() {
        return parts.coordinator().statistics().lastCompleted().stream()
                .mapToLong(CompletedCheckpoint::checkpointId)
                .findFirst();
    }
}
