package io.leat.checkpoint.coordinator;

import java.util.EnumSet;
import java.util.Set;

/** Where the coordinator is. One checkpoint at a time: each begins and, unless it is the last, ends in IDLE. */
public enum CheckpointPhase {
    /** Waits until a checkpoint is due, then triggers the sources. */
    IDLE,
    /** Waits for the snapshots of all subtasks and writes each as it comes. */
    COLLECTING,
    /** Writes what is left, then the manifest. */
    SEALING,
    /** Tells every subtask that the checkpoint is durable. */
    NOTIFYING,
    /** Removes what the new checkpoint has made superfluous. */
    RETIRING,
    /** Removes what was written of a checkpoint that failed. */
    ABORTING,
    /** Does nothing more: the final checkpoint is complete. */
    DONE,
    /** Does nothing more: the final checkpoint failed, and the job with it. */
    FAILED;

    /** The phases that may come after this one. */
    public Set<CheckpointPhase> successors() {
        return switch (this) {
            case IDLE -> EnumSet.of(COLLECTING);
            case COLLECTING -> EnumSet.of(SEALING, ABORTING);
            case SEALING -> EnumSet.of(NOTIFYING, ABORTING);
            case NOTIFYING -> EnumSet.of(RETIRING);
            case RETIRING -> EnumSet.of(IDLE, DONE);
            case ABORTING -> EnumSet.of(IDLE, FAILED);
            case DONE, FAILED -> EnumSet.noneOf(CheckpointPhase.class);
        };
    }

    /** Whether the coordinator has nothing more to do. */
    public boolean isTerminal() {
        return this == DONE || this == FAILED;
    }
}
