package io.leat.cli.console;

/** Work that was begun and failed; the message is the one line that the caller sees. */
public final class FailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With what failed and what to do. */
    public FailedException(String message) {
        super(message);
    }

    /** With what failed, what to do, and the cause. */
    public FailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
