package io.leat.runtime.engine;

import io.leat.api.execution.JobExecutionException;
import io.leat.checkpoint.coordinator.FailureText;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How a job ends: all its subtasks finish, or the first failure or cancellation decides. Safe from any thread; decided
 * once, but for a failure to free what a job held that had finished well.
 */
final class JobFate {
    private static final Outcome FINISHED = new Outcome(null);

    private final AtomicInteger unfinished;
    private final AtomicReference<Outcome> outcome = new AtomicReference<>();
    private final CountDownLatch decided = new CountDownLatch(1);

    /** How it ended; without a failure it finished well. */
    private record Outcome(Throwable failure) {}

    JobFate(int subtasks) {
        this.unfinished = new AtomicInteger(subtasks);
    }

    void subtaskFinished() {
        if (unfinished.decrementAndGet() == 0) {
            decide(FINISHED);
        }
    }

    void fail(Throwable cause) {
        decide(new Outcome(cause));
    }

    void cancel() {
        if (!isDecided()) {
            decide(new Outcome(new JobCancelled()));
        }
    }

    private void decide(Outcome how) {
        if (outcome.compareAndSet(null, how)) {
            decided.countDown();
        }
    }

    boolean isDecided() {
        return outcome.get() != null;
    }

    boolean isFinished() {
        Outcome how = outcome.get();
        return how != null && how.failure() == null;
    }

    void await() throws InterruptedException {
        decided.await();
    }

    void throwIfFailed(String job) throws JobExecutionException {
        Throwable failure = outcome.get().failure();
        if (failure != null) {
            throw new JobExecutionException("job=" + job + " " + FailureText.of(failure), failure);
        }
    }

    /** A failure after the end, while memory was freed: it decides if the job had finished well, else it is kept. */
    void failRelease(Throwable cause) {
        if (!outcome.compareAndSet(FINISHED, new Outcome(cause))) {
            outcome.get().failure().addSuppressed(cause);
        }
    }

    /** The job was cancelled. */
    private static final class JobCancelled extends RuntimeException {
        private static final long serialVersionUID = 1;

        JobCancelled() {
            super("was cancelled", null, true, false);
        }
    }
}
