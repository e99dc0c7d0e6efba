package io.leat.state.table;

/** Keyed state needs more memory than its subtask may have. What was stored before is intact. */
public final class StateMemoryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** A refusal that says who asked, and what to change. */
    public StateMemoryException(String message) {
        super(message);
    }
}
