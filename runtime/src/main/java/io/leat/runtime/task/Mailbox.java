package io.leat.runtime.task;

import org.agrona.concurrent.ManyToOneConcurrentLinkedQueue;

/** Commands for a subtask: written by the coordinator's thread, read by the subtask's. */
public final class Mailbox {
    private final ManyToOneConcurrentLinkedQueue<Command> queue = new ManyToOneConcurrentLinkedQueue<>();

    /** Asks a source to snapshot and emit a barrier. */
    public void trigger(long checkpointId, long timestampMs, boolean finalCheckpoint) {
        queue.add(new Command.Trigger(new Barrier(checkpointId, timestampMs, finalCheckpoint)));
    }

    /** Says that a checkpoint is complete. */
    public void complete(long checkpointId, boolean finalCheckpoint) {
        queue.add(new Command.Complete(checkpointId, finalCheckpoint));
    }

    /** Says that a checkpoint is abandoned. */
    public void abort(long checkpointId) {
        queue.add(new Command.Abort(checkpointId));
    }

    Command poll() {
        return queue.poll();
    }
}
