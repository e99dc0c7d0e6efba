package io.leat.api.execution;

/** A job that cannot run as described; says what to change. Thrown before any work begins. */
public final class JobDescriptionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With what is wrong and what to do. */
    public JobDescriptionException(String message) {
        super(message);
    }

    /** With what is wrong, what to do, and the cause. */
    public JobDescriptionException(String message, Throwable cause) {
        super(message, cause);
    }
}
