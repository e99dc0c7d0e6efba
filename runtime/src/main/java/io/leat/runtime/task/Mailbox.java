package io.leat.runtime.task;

import io.leat.network.channel.WakeUp;
import org.agrona.concurrent.ManyToOneConcurrentLinkedQueue;

/** Commands for a subtask: written by the coordinator's thread, read by the subtask's. */
public final class Mailbox {
    private final ManyToOneConcurrentLinkedQueue<Command> queue = new ManyToOneConcurrentLinkedQueue<>();
    private final WakeUp wakeUp = new WakeUp();

    /** On which the subtask's thread parks: commands signal it, and the channels that the subtask reads and writes. */
    public WakeUp wakeUp() {
        return wakeUp;
    }

    /** Asks a source to snapshot and emit a barrier. */
    public void trigger(long checkpointId, long timestampMs, boolean finalCheckpoint) {
        add(new Command.Trigger(new Barrier(checkpointId, timestampMs, finalCheckpoint)));
    }

    /** Says that a checkpoint is complete. */
    public void complete(long checkpointId, boolean finalCheckpoint) {
        add(new Command.Complete(checkpointId, finalCheckpoint));
    }

    /** Says that a checkpoint is abandoned. */
    public void abort(long checkpointId) {
        add(new Command.Abort(checkpointId));
    }

    private void add(Command command) {
        queue.add(command);
        wakeUp.signal();
    }

    Command poll() {
        return queue.poll();
    }
}
