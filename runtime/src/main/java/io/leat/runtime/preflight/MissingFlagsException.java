package io.leat.runtime.preflight;

/** The JVM was started without the flags the engine needs. Carries no stack trace: the sentence says it all. */
public final class MissingFlagsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MissingFlagsException(String message) {
        super(message, null, false, false);
    }
}
