package io.leat.serialize.types;

/** A type that cannot be described or encoded; names the class, the path of the field, and what to use instead. */
public final class InvalidTypesException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With the class, the path of the field, and what to do. */
    public InvalidTypesException(String message) {
        super(message);
    }

    /** With the class, the path of the field, what to do, and the cause. */
    public InvalidTypesException(String message, Throwable cause) {
        super(message, cause);
    }
}
