package io.leat.api.functions;

/** A function that cannot be run as it was given; names the operator and says what to change. */
public final class InvalidProgramException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With what is wrong and what to do. */
    public InvalidProgramException(String message) {
        super(message);
    }

    /** With what is wrong, what to do, and the cause. */
    public InvalidProgramException(String message, Throwable cause) {
        super(message, cause);
    }
}
