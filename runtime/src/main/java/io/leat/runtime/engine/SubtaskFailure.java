package io.leat.runtime.engine;

/** An agent of a job threw: names it. */
final class SubtaskFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    SubtaskFailure(String agent, Throwable cause) {
        super("failed: subtask=" + agent + " " + Failures.describe(cause), cause);
    }
}
