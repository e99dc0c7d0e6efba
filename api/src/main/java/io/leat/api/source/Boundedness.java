package io.leat.api.source;

/** Whether a source ends. */
public enum Boundedness {
    /** It ends. */
    BOUNDED,
    /** It goes on until it is stopped. */
    CONTINUOUS_UNBOUNDED
}
