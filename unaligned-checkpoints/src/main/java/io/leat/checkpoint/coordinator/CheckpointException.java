package io.leat.checkpoint.coordinator;

/** Why a checkpoint did not complete; the message names the checkpoint, the subtask and what to do. */
public final class CheckpointException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Creates one without a cause. */
    public CheckpointException(String message) {
        super(message);
    }

    /** Creates one with what led to it. */
    public CheckpointException(String message, Throwable cause) {
        super(message, cause);
    }
}
