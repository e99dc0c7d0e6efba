package io.leat.runtime.task;

/** What the coordinator asks of a subtask; carried out by the subtask's own thread, between two records. */
sealed interface Command {
    /** Snapshot and emit a barrier; for sources. */
    record Trigger(Barrier barrier) implements Command {}

    /** That checkpoint is complete: commit what it covers. */
    record Complete(long checkpointId, boolean finalCheckpoint) implements Command {}

    /** That checkpoint is abandoned. */
    record Abort(long checkpointId) implements Command {}
}
