package io.leat.checkpoint.barrier;

/** What a subtask does about a barrier it has just read. */
public enum Alignment {
    /** Waits for the same barrier on other channels: this channel is not read until the alignment ends. */
    BLOCK_CHANNEL,
    /**
     * Snapshots its state now, then forwards the barrier on every output, then calls
     * {@link BarrierAligner#resume(long)}: the barrier has arrived on every channel.
     */
    SNAPSHOT_NOW,
    /** Drops the barrier, forwards nothing and reads on: its checkpoint is over or has been overtaken. */
    OUTDATED
}
