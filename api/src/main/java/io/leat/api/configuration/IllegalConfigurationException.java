package io.leat.api.configuration;

/** An option that is unknown or has a value it cannot have; says what to give instead. */
public final class IllegalConfigurationException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** With what is wrong and what to do. */
    public IllegalConfigurationException(String message) {
        super(message);
    }
}
