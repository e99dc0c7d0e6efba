package io.leat.api.configuration;

/** Which threads the subtasks of a job run on. */
public enum Placement {
    /** On a fixed number of worker threads, many subtasks each. */
    SHARED,
    /** On a thread for each subtask. */
    DEDICATED,
    /** On the thread of the caller, which drives them step by step. */
    INVOKER
}
