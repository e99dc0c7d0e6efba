package io.leat.runtime.engine;

import io.leat.checkpoint.coordinator.FailureText;

/** An agent of a job threw: names it. */
final class SubtaskFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    SubtaskFailure(String agent, Throwable cause) {
        super("failed: subtask=" + agent + " " + FailureText.of(cause), cause);
    }
}
