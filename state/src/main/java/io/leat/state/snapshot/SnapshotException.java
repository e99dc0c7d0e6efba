package io.leat.state.snapshot;

import java.io.IOException;

/** A snapshot cannot be restored: its bytes are damaged, or it was taken by something that does not fit. */
public final class SnapshotException extends IOException {
    private static final long serialVersionUID = 1;

    /** A refusal that says what was found where, and what to do. */
    public SnapshotException(String message) {
        super(message);
    }

    /** A refusal with what led to it. */
    public SnapshotException(String message, Throwable cause) {
        super(message, cause);
    }
}
