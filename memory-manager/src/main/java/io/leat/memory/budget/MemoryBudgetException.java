package io.leat.memory.budget;

/** Thrown when memory is refused; the message names the number that has to change. */
public final class MemoryBudgetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was asked, what was there, and what to change
     */
    public MemoryBudgetException(String message) {
        super(message);
    }

    /**
     * Creates the exception for a refusal by the JVM itself.
     *
     * @param message what was asked, what was there, and what to change
     * @param cause the refusal
     */
    public MemoryBudgetException(String message, Throwable cause) {
        super(message, cause);
    }
}
