package io.leat.checkpoint.barrier;

/** Where a {@link BarrierAligner} is between two barriers. */
public enum AlignmentPhase {
    /** Reads every channel, until the first barrier of the next checkpoint. */
    FLOWING,
    /** Waits for the barrier on the channels that are still read. */
    ALIGNING,
    /** Holds every channel until the subtask has snapshotted and has forwarded the barrier. */
    SNAPSHOTTING
}
