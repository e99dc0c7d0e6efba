package io.leat.runtime.task;

/** What a subtask is doing now. */
public enum SubtaskState {
    /** Being built; its first duty cycle opens it. */
    CREATED,
    /** Taking input. */
    RUNNING,
    /** Waiting for the final checkpoint: its input has ended and all of it is worked off; no timer fires any more. */
    ENDED,
    /** Waiting to hear that the final checkpoint is complete: its part of it is taken, and it takes no input after it. */
    SEALED,
    /** Doing nothing: the final checkpoint is complete and committed. */
    FINISHED
}
