package io.leat.cli.console;

/** A call that is wrong, found before any work began; the message is the one line that the caller sees. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With what is wrong and what to do. */
    public RefusedException(String message) {
        super(message);
    }

    /** With what is wrong, what to do, and the cause. */
    public RefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
