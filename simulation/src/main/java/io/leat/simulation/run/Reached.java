package io.leat.simulation.run;

/** What a simulation is there to reach: a seed says which of these it did, and a test holds that all are reached. */
public enum Reached {
    /** The process went between two steps. */
    CRASH_BETWEEN_STEPS,
    /** The process went before a disk operation of a running job. */
    CRASH_ON_DISK,
    /** The process went before the job had come up. */
    CRASH_WHILE_STARTING,
    /** With the process went the power, and what was not synced. */
    POWER_FAILURE,
    /** The process alone went. */
    KILL,
    /** A job was stopped with a last checkpoint. */
    STOP,
    /** A job was cancelled. */
    CANCEL,
    /** A user function threw. */
    FUNCTION_FAILURE,
    /** A job failed by a fault of the disk. */
    DISK_FAILURE,
    /** A periodic checkpoint was completed. */
    CHECKPOINT,
    /** A checkpoint was given up, and the job went on. */
    CHECKPOINT_FAILED,
    /** A checkpoint was given up because it took too long. */
    CHECKPOINT_TIMED_OUT,
    /** A job went on from a checkpoint. */
    RESTORE,
    /** A job went on at another parallelism. */
    RESTORE_RESCALED,
    /** A subtask had no room for what a record might set off. */
    BACK_PRESSURE,
    /** Records waited in pages of the parking budget. */
    PARKING,
    /** One call emitted more than there was credit for. */
    OVERDRAFT,
    /** One call emitted so much that it went on to disk. */
    SPILL
}
