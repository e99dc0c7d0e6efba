package io.leat.runtime.reuse;

/** An operator holds records longer than it may; names it and says what to do. */
public final class KeptRecordException extends RuntimeException {
    private static final long serialVersionUID = 1;

    KeptRecordException(String message) {
        super(message);
    }
}
