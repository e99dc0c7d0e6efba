package io.leat.checkpoint.store;

import java.io.IOException;

/** A file that does not verify: torn, changed, of another version, or from elsewhere. Nothing of it is used. */
public final class CheckpointFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Creates one that names the file and what does not fit. */
    public CheckpointFormatException(String message) {
        super(message);
    }
}
