package io.leat.report.result;

/** A result file that is no result file; names the file and the field. */
public final class InvalidResultException extends Exception {
    private static final long serialVersionUID = 1;

    /** With file, field and what is wrong. */
    public InvalidResultException(String message) {
        super(message);
    }

    /** With file, what is wrong, and the cause. */
    public InvalidResultException(String message, Throwable cause) {
        super(message, cause);
    }
}
