package io.leat.runtime.operator;

/** A failure that no user function caused: out of memory, a record too large, a stream without timestamps. */
public final class EngineFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With what is wrong and what to do. */
    public EngineFailure(String message) {
        super(message);
    }

    /** With what is wrong, what to do, and the cause. */
    public EngineFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
