package io.leat.api.source;

/** What a reader says after a poll. */
public enum InputStatus {
    /** There is more at once. */
    MORE_AVAILABLE,
    /** There is nothing now; poll again later. */
    NOTHING_AVAILABLE,
    /** There will never be more. */
    END_OF_INPUT
}
