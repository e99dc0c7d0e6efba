package io.leat.checkpoint.coordinator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.EpochClock;
import org.agrona.concurrent.ManyToOneConcurrentLinkedQueue;
import org.agrona.concurrent.NanoClock;

/**
 * Takes the checkpoints of one job, one at a time: triggers the sources, collects a snapshot from every subtask, has
 * them stored, tells every subtask how it ended. All disk work is done here, so never on a subtask's thread.
 *
 * <p>An agent with a thread (or a turn) of its own, driven through {@link #doWork()}; each call handles at most
 * {@link #MAX_EVENTS_PER_CALL} messages and then does at most one step, and a step at most one disk operation. The
 * methods of {@link CheckpointResponder}, {@link #requestFinalCheckpoint()}, {@link #statistics()} and
 * {@link #isDone()} may be called from any thread.
 *
 * <p><b>The final checkpoint.</b> Sinks commit only what a completed checkpoint covers, so a job ends with one more. It
 * is triggered once every subtask has said {@link #endOfData}, or on {@link #requestFinalCheckpoint()}; a checkpoint
 * already under way is ended first. The manifest is marked finished only in the first case: a stopped job has input
 * left and can be resumed.
 *
 * <p><b>Failures.</b> A periodic checkpoint that is declined, times out or cannot be stored is given up, counted, its
 * remains removed, and the job goes on. If that happens to the final checkpoint the job has failed: there is no later
 * one that could commit its output.
 *
 * <p>Answers to a checkpoint that is over, and second answers of the same subtask, are dropped.
 *
 * <p>Invariant: {@code pending} is null exactly in IDLE, DONE and FAILED.
 */
public final class CheckpointCoordinator implements Agent, CheckpointResponder {
    /** Messages handled in one call of {@link #doWork()}. */
    public static final int MAX_EVENTS_PER_CALL = 64;

    private final CheckpointSchedule schedule;
    private final EpochClock epochClock;
    private final CheckpointStorage storage;
    private final List<CheckpointTarget> targets;
    private final CheckpointObserver observer;
    private final JobEnding ending;
    private final ManyToOneConcurrentLinkedQueue<Runnable> events = new ManyToOneConcurrentLinkedQueue<>();
    private long nextCheckpointId;
    private PendingCheckpoint pending;
    private volatile CheckpointPhase phase = CheckpointPhase.IDLE;
    private volatile CheckpointStatistics statistics = CheckpointStatistics.NONE;

    /**
     * Creates a coordinator; the first interval begins with {@link #onStart()}.
     *
     * @param settings when checkpoints are taken
     * @param epochClock for timestamps
     * @param nanoClock for intervals and timeouts
     * @param storage where to; closed with this agent
     * @param targets every subtask of the job, at least one of them a source; a subtask is known by its index here
     * @param observer is told how each checkpoint ended
     */
    public CheckpointCoordinator(
            CheckpointSettings settings,
            EpochClock epochClock,
            NanoClock nanoClock,
            CheckpointStorage storage,
            List<CheckpointTarget> targets,
            CheckpointObserver observer) {
        this.schedule = new CheckpointSchedule(settings, nanoClock);
        this.epochClock = Objects.requireNonNull(epochClock, "epochClock");
        this.storage = Objects.requireNonNull(storage, "storage");
        this.targets = List.copyOf(targets);
        this.observer = Objects.requireNonNull(observer, "observer");
        this.ending = new JobEnding(targets.size());
        this.nextCheckpointId = storage.firstCheckpointId();
        if (this.targets.stream().noneMatch(CheckpointTarget::isSource)) {
            throw new IllegalArgumentException("targets=" + targets.size() + ", none is a source: nothing can start");
        }
    }

    @Override
    public String roleName() {
        return "checkpoint-coordinator";
    }

    @Override
    public void onStart() {
        schedule.onStart();
    }

    @Override
    public int doWork() {
        return handleEvents() + step();
    }

    /** Removes what is half-written, then closes the storage. A checkpoint that is durable already stays. */
    @Override
    public void onClose() {
        if (pending != null && phase != CheckpointPhase.NOTIFYING && phase != CheckpointPhase.RETIRING) {
            while (pending.writer.discard()) {
                // one piece at a time
            }
        }
        try {
            storage.close();
        } catch (IOException e) {
            throw new UncheckedIOException("checkpoint storage did not close: " + e, e);
        }
    }

    @Override
    public void acknowledge(long checkpointId, int target, SubtaskSnapshot snapshot) {
        Objects.checkIndex(target, targets.size());
        Objects.requireNonNull(snapshot, "snapshot");
        events.offer(() -> onAcknowledge(checkpointId, target, snapshot));
    }

    @Override
    public void decline(long checkpointId, int target, Throwable cause) {
        Objects.checkIndex(target, targets.size());
        events.offer(() -> onDecline(checkpointId, target, cause));
    }

    @Override
    public void endOfData(int target) {
        Objects.checkIndex(target, targets.size());
        events.offer(() -> ending.onEndOfData(target));
    }

    /**
     * Asks for a last checkpoint, after which the job stops, from any thread. It differs from the end of input in that
     * data may be left: the manifest is not marked finished. Has no effect if the final checkpoint was triggered
     * already.
     */
    public void requestFinalCheckpoint() {
        events.offer(ending::onStopRequested);
    }

    /** How it went so far; readable from any thread. */
    public CheckpointStatistics statistics() {
        return statistics;
    }

    /** Where this coordinator is; readable from any thread. */
    public CheckpointPhase phase() {
        return phase;
    }

    /** Whether the final checkpoint has completed or failed, and nothing is left to do; readable from any thread. */
    public boolean isDone() {
        return phase.isTerminal();
    }

    private int handleEvents() {
        int handled = 0;
        while (handled < MAX_EVENTS_PER_CALL) {
            Runnable event = events.poll();
            if (event == null) {
                break;
            }
            handled++;
            event.run();
        }
        return handled;
    }

    private int step() {
        return switch (phase) {
            case IDLE -> triggerIfDue();
            case COLLECTING -> collect();
            case SEALING -> seal();
            case NOTIFYING -> notifyComplete();
            case RETIRING -> retire();
            case ABORTING -> discard();
            case DONE, FAILED -> 0;
        };
    }

    private int triggerIfDue() {
        boolean finalCheckpoint = ending.isFinalDue();
        if (!finalCheckpoint && !schedule.isDue()) {
            return 0;
        }
        long checkpointId = nextCheckpointId++;
        long timestampMs = epochClock.time();
        CheckpointWriter writer = storage.begin(checkpointId, timestampMs, finalCheckpoint && ending.isFinished());
        pending = new PendingCheckpoint(checkpointId, timestampMs, finalCheckpoint, writer, targets);
        schedule.onTriggered();
        become(CheckpointPhase.COLLECTING);
        for (CheckpointTarget target : targets) {
            if (target.isSource()) {
                target.triggerCheckpoint(checkpointId, timestampMs, finalCheckpoint);
            }
        }
        return 1;
    }

    private int collect() {
        if (schedule.isTimedOut()) {
            abort(
                    "timed out, timeoutNs=" + schedule.timeoutNs() + " missingSubtasks=" + pending.missingSubtasks(),
                    null);
            return 1;
        }
        if (write()) {
            return 1;
        }
        if (pending.isAcknowledgedByAll()) {
            pending.writer.seal();
            become(CheckpointPhase.SEALING);
            return 1;
        }
        return 0;
    }

    private int seal() {
        if (!write()) {
            become(CheckpointPhase.NOTIFYING);
        }
        return 1;
    }

    /** Lets the writer do its next operation, and aborts if it cannot; false if there was nothing to do. */
    private boolean write() {
        try {
            return pending.writer.step();
        } catch (IOException e) {
            abort("could not be stored", e);
            return true;
        }
    }

    private int notifyComplete() {
        CompletedCheckpoint completed = pending.completedAfter(schedule.elapsedNs());
        statistics = statistics.withCompleted(completed);
        for (CheckpointTarget target : targets) {
            target.notifyCheckpointComplete(completed.checkpointId(), completed.finalCheckpoint());
        }
        observer.onCheckpointCompleted(completed);
        become(CheckpointPhase.RETIRING);
        return 1;
    }

    private int retire() {
        if (!storage.retire()) {
            end(CheckpointPhase.DONE);
        }
        return 1;
    }

    private int discard() {
        if (pending.writer.discard()) {
            return 1;
        }
        PendingCheckpoint failed = pending;
        end(CheckpointPhase.FAILED);
        if (failed.finalCheckpoint) {
            observer.onFinalCheckpointFailed(failed.checkpointId, failed.failure());
        } else {
            observer.onCheckpointAborted(failed.checkpointId, failed.failure());
        }
        return 1;
    }

    private void onAcknowledge(long checkpointId, int target, SubtaskSnapshot snapshot) {
        if (isCollecting(checkpointId)) {
            pending.acknowledge(target, snapshot);
        }
    }

    private void onDecline(long checkpointId, int target, Throwable cause) {
        if (isCollecting(checkpointId)) {
            abort("was declined by subtask=" + targets.get(target).subtaskName(), cause);
        }
    }

    private boolean isCollecting(long checkpointId) {
        return phase == CheckpointPhase.COLLECTING && pending.checkpointId == checkpointId;
    }

    private void abort(String reason, Throwable cause) {
        String kind = pending.finalCheckpoint ? "final checkpoint" : "checkpoint";
        String message = kind + " checkpointId=" + pending.checkpointId + " " + reason;
        CheckpointException failure =
                new CheckpointException(cause == null ? message : message + ": " + FailureText.of(cause), cause);
        pending.fail(failure);
        statistics = statistics.withFailed(failure);
        become(CheckpointPhase.ABORTING);
        for (CheckpointTarget target : targets) {
            target.notifyCheckpointAborted(pending.checkpointId);
        }
    }

    private void end(CheckpointPhase lastPhase) {
        CheckpointPhase next = pending.finalCheckpoint ? lastPhase : CheckpointPhase.IDLE;
        pending = null;
        schedule.onEnded();
        become(next);
    }

    private void become(CheckpointPhase next) {
        if (!phase.successors().contains(next)) {
            throw new IllegalStateException("checkpoint phase=" + phase + " cannot become " + next);
        }
        phase = next;
    }
}
