package io.leat.api.execution;

/** A job that failed while it ran; names operator, subtask and record where a function failed. */
public final class JobExecutionException extends Exception {
    private static final long serialVersionUID = 1;

    /** With what failed, where, and the cause. */
    public JobExecutionException(String message, Throwable cause) {
        super(message, cause);
    }
}
