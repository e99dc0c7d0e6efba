package io.leat.api.execution;

/** The handle of a running job; safe to use from any thread. */
public interface JobClient {
    /** Waits for the end. */
    JobExecutionResult await() throws JobExecutionException, InterruptedException;

    /** Whether the job has come to an end, good or bad; {@link #await} then returns soon. */
    boolean isDone();

    /** Asks the job to stop where it is; {@link #await} then fails with a cancellation. */
    void cancel();

    /**
     * Asks the job to take a last checkpoint and stop; {@link #await} then returns. Without a checkpoint directory it is
     * {@link #cancel}.
     */
    void stopWithCheckpoint();

    /** Figures of the moment, for a progress line. */
    JobProgress progress();
}
