package io.leat.checkpoint.barrier;

import java.util.Arrays;
import java.util.Objects;

/**
 * Makes the input channels of one subtask agree on the cut of a checkpoint: a channel whose barrier has arrived is held
 * until the barrier has arrived on all of them. Knows channel indexes and checkpoint ids, and no frames.
 *
 * <p>Owned by the subtask's thread; holds no off-heap memory.
 *
 * <p>What happens next, by phase. Ids only grow: whatever is at or below the newest id that is over is outdated.
 *
 * <pre>
 *               | barrier of the same id  | barrier of a newer id    | older barrier | abort(id or newer) | resume(id)
 * FLOWING       | -                       | ALIGNING, or             | OUTDATED      | FLOWING            | no effect
 *               |                         | SNAPSHOTTING if 1 channel|               |                    | if over
 * ALIGNING      | ALIGNING, last channel: | all others released, as  | OUTDATED      | FLOWING            | misuse
 *               | SNAPSHOTTING            | from FLOWING             |               |                    |
 * SNAPSHOTTING  | misuse: every channel is held                      | misuse        | FLOWING            | FLOWING
 * </pre>
 *
 * <p>A newer barrier overtakes an alignment because the coordinator runs one checkpoint at a time: it triggers the next
 * only after it has given up the one before, so the older barrier may never arrive on the channels still read.
 *
 * <p>The end of data on a channel changes nothing here. A subtask that has no more data lives on and still forwards
 * barriers, so each channel goes on to deliver every barrier up to that of the final checkpoint.
 *
 * <p>Invariants: {@code heldChannels} counts the true entries of {@code held}; it is 0 exactly in FLOWING and
 * {@code held.length} exactly in SNAPSHOTTING; {@code current > newestOver} unless FLOWING.
 */
public final class BarrierAligner {
    /** What {@link #currentCheckpoint()} says when no barrier is waited for. */
    public static final long NO_CHECKPOINT = 0;

    private final boolean[] held;
    private int heldChannels;
    private long current = NO_CHECKPOINT;
    private long newestOver = NO_CHECKPOINT;

    /**
     * Creates an aligner with all channels flowing.
     *
     * @param channels number of input channels, at least 1
     */
    public BarrierAligner(int channels) {
        if (channels < 1) {
            throw new IllegalArgumentException("channels=" + channels + ": a subtask that aligns has at least one");
        }
        held = new boolean[channels];
    }

    /**
     * Takes note of a barrier read from a channel.
     *
     * @param channel the channel it was read from
     * @param checkpointId of the barrier, at least 1
     * @return what the subtask has to do
     * @throws IllegalStateException if the channel is held: it must not be read
     */
    public Alignment onBarrier(int channel, long checkpointId) {
        requireId(checkpointId);
        if (isBlocked(channel)) {
            throw new IllegalStateException("channel=" + channel + " was read (barrier checkpointId=" + checkpointId
                    + ") while it is held for checkpointId=" + current + ": ask isBlocked before reading");
        }
        if (checkpointId <= newestOver) {
            return Alignment.OUTDATED;
        }
        if (checkpointId > current) {
            start(checkpointId);
        }
        held[channel] = true;
        heldChannels++;
        return heldChannels == held.length ? Alignment.SNAPSHOT_NOW : Alignment.BLOCK_CHANNEL;
    }

    /**
     * Lets every channel flow again, after the subtask has snapshotted and has forwarded the barrier on every output.
     * Has no effect if the checkpoint was aborted in between: the channels flow already.
     *
     * @param checkpointId the checkpoint whose barrier was forwarded
     * @throws IllegalStateException if the barrier has not arrived on all channels yet
     */
    public void resume(long checkpointId) {
        requireId(checkpointId);
        if (checkpointId <= newestOver) {
            return;
        }
        if (phase() != AlignmentPhase.SNAPSHOTTING || checkpointId != current) {
            throw new IllegalStateException("checkpointId=" + checkpointId + " cannot resume: phase=" + phase()
                    + " checkpointId=" + current + " heldChannels=" + heldChannels + " channels=" + held.length);
        }
        end(checkpointId);
    }

    /**
     * Gives up a checkpoint and all older ones: held channels flow again, and barriers up to this id are outdated, also
     * those that arrive later. An id that is over already has no effect.
     *
     * @param checkpointId the checkpoint that the coordinator gave up
     */
    public void abort(long checkpointId) {
        requireId(checkpointId);
        if (checkpointId > newestOver) {
            end(checkpointId);
        }
    }

    /** Whether a channel is held, so must not be read. */
    public boolean isBlocked(int channel) {
        Objects.checkIndex(channel, held.length);
        return held[channel];
    }

    /** The checkpoint whose barriers are being waited for or snapshotted, else {@link #NO_CHECKPOINT}. */
    public long currentCheckpoint() {
        return current;
    }

    /** Where this aligner is between two barriers. */
    public AlignmentPhase phase() {
        if (heldChannels == 0) {
            return AlignmentPhase.FLOWING;
        }
        return heldChannels == held.length ? AlignmentPhase.SNAPSHOTTING : AlignmentPhase.ALIGNING;
    }

    private void start(long checkpointId) {
        releaseAll();
        newestOver = checkpointId - 1;
        current = checkpointId;
    }

    private void end(long checkpointId) {
        releaseAll();
        newestOver = checkpointId;
        current = NO_CHECKPOINT;
    }

    private void releaseAll() {
        Arrays.fill(held, false);
        heldChannels = 0;
    }

    private static void requireId(long checkpointId) {
        if (checkpointId < 1) {
            throw new IllegalArgumentException("checkpointId=" + checkpointId + ": ids begin at 1");
        }
    }
}
