package io.leat.checkpoint.store;

import java.io.IOException;

/** A directory that cannot be used for checkpoints; the message names it, says why and what to do. */
public final class CheckpointStoreException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Creates one without a cause. */
    public CheckpointStoreException(String message) {
        super(message);
    }

    /** Creates one with what led to it. */
    public CheckpointStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
