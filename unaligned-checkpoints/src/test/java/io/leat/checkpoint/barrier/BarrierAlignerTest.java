package io.leat.checkpoint.barrier;

import static io.leat.checkpoint.barrier.BarrierAligner.NO_CHECKPOINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class BarrierAlignerTest {
    /**
     * Every transition, on two channels. A row gives the phase to begin in (checkpoint 5 in ALIGNING, with channel 0
     * held, and in SNAPSHOTTING; 4 is over in each), the event, and the result, phase, checkpoint and held channels.
     */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "FLOWING,      barrier 0 5, BLOCK_CHANNEL, ALIGNING,     5, 0",
                "FLOWING,      barrier 1 9, BLOCK_CHANNEL, ALIGNING,     9, 1",
                "FLOWING,      barrier 0 4, OUTDATED,      FLOWING,      0, -",
                "FLOWING,      barrier 0 3, OUTDATED,      FLOWING,      0, -",
                "FLOWING,      abort 4,     -,             FLOWING,      0, -",
                "FLOWING,      abort 5,     -,             FLOWING,      0, -",
                "FLOWING,      resume 4,    -,             FLOWING,      0, -",
                "FLOWING,      resume 5,    misuse,        FLOWING,      0, -",
                "ALIGNING,     barrier 1 5, SNAPSHOT_NOW,  SNAPSHOTTING, 5, 01",
                "ALIGNING,     barrier 1 6, BLOCK_CHANNEL, ALIGNING,     6, 1",
                "ALIGNING,     barrier 1 4, OUTDATED,      ALIGNING,     5, 0",
                "ALIGNING,     barrier 0 5, misuse,        ALIGNING,     5, 0",
                "ALIGNING,     barrier 0 6, misuse,        ALIGNING,     5, 0",
                "ALIGNING,     abort 4,     -,             ALIGNING,     5, 0",
                "ALIGNING,     abort 5,     -,             FLOWING,      0, -",
                "ALIGNING,     abort 7,     -,             FLOWING,      0, -",
                "ALIGNING,     resume 4,    -,             ALIGNING,     5, 0",
                "ALIGNING,     resume 5,    misuse,        ALIGNING,     5, 0",
                "ALIGNING,     resume 6,    misuse,        ALIGNING,     5, 0",
                "SNAPSHOTTING, barrier 0 4, misuse,        SNAPSHOTTING, 5, 01",
                "SNAPSHOTTING, barrier 0 5, misuse,        SNAPSHOTTING, 5, 01",
                "SNAPSHOTTING, barrier 1 6, misuse,        SNAPSHOTTING, 5, 01",
                "SNAPSHOTTING, abort 4,     -,             SNAPSHOTTING, 5, 01",
                "SNAPSHOTTING, abort 5,     -,             FLOWING,      0, -",
                "SNAPSHOTTING, abort 6,     -,             FLOWING,      0, -",
                "SNAPSHOTTING, resume 4,    -,             SNAPSHOTTING, 5, 01",
                "SNAPSHOTTING, resume 5,    -,             FLOWING,      0, -",
                "SNAPSHOTTING, resume 6,    misuse,        SNAPSHOTTING, 5, 01",
            })
    void shouldFollowItsTable(
            AlignmentPhase begin, String event, String result, AlignmentPhase phase, long checkpointId, String held) {
        BarrierAligner aligner = alignerIn(begin);

        assertThat(apply(aligner, event)).isEqualTo(result);

        assertThat(aligner.phase()).isEqualTo(phase);
        assertThat(aligner.currentCheckpoint()).isEqualTo(checkpointId);
        assertThat(heldChannels(aligner)).isEqualTo(held == null ? "" : held);
    }

    @Test
    void shouldSnapshotAtOnceWithASingleChannel() {
        BarrierAligner aligner = new BarrierAligner(1);

        assertThat(aligner.onBarrier(0, 1)).isEqualTo(Alignment.SNAPSHOT_NOW);
        assertThat(aligner.isBlocked(0)).isTrue();
        aligner.resume(1);
        assertThat(aligner.isBlocked(0)).isFalse();
        assertThat(aligner.onBarrier(0, 2)).isEqualTo(Alignment.SNAPSHOT_NOW);
    }

    @Test
    void shouldDropBarriersThatArriveAfterTheirCheckpointWasAborted() {
        BarrierAligner aligner = new BarrierAligner(2);
        aligner.abort(3);

        assertThat(aligner.onBarrier(0, 3)).isEqualTo(Alignment.OUTDATED);
        assertThat(aligner.onBarrier(1, 3)).isEqualTo(Alignment.OUTDATED);
        assertThat(aligner.currentCheckpoint()).isEqualTo(NO_CHECKPOINT);
        assertThat(aligner.onBarrier(0, 4)).isEqualTo(Alignment.BLOCK_CHANNEL);
    }

    @Test
    void shouldDropTheLateBarrierOfAnOvertakenCheckpoint() {
        BarrierAligner aligner = new BarrierAligner(3);
        aligner.onBarrier(0, 1);
        aligner.onBarrier(1, 2);

        assertThat(aligner.isBlocked(0)).isFalse();
        assertThat(aligner.onBarrier(2, 1)).isEqualTo(Alignment.OUTDATED);
        assertThat(aligner.onBarrier(0, 2)).isEqualTo(Alignment.BLOCK_CHANNEL);
        assertThat(aligner.onBarrier(2, 2)).isEqualTo(Alignment.SNAPSHOT_NOW);
    }

    @Test
    void shouldIgnoreAResumeThatCrossedWithAnAbort() {
        BarrierAligner aligner = alignerIn(AlignmentPhase.SNAPSHOTTING);
        aligner.abort(5);
        aligner.onBarrier(1, 6);

        aligner.resume(5);

        assertThat(heldChannels(aligner)).isEqualTo("1");
        assertThat(aligner.currentCheckpoint()).isEqualTo(6);
    }

    @Test
    void shouldRefuseWhatCannotBeAChannelOrAnId() {
        BarrierAligner aligner = new BarrierAligner(2);

        assertThatThrownBy(() -> new BarrierAligner(0)).hasMessageContaining("channels=0");
        assertThatThrownBy(() -> aligner.onBarrier(2, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> aligner.onBarrier(0, 0)).hasMessageContaining("checkpointId=0");
        assertThatThrownBy(() -> aligner.abort(0)).hasMessageContaining("checkpointId=0");
        assertThatThrownBy(() -> aligner.resume(-1)).hasMessageContaining("checkpointId=-1");
    }

    /**
     * Channels hold numbered records between barriers, some barriers missing because the checkpoint was given up before
     * that sender saw it. Whatever the order of reading, each snapshot must cut every channel exactly at its barrier.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void shouldCutEveryChannelAtItsBarrierInAnyOrderOfReading(long seed) {
        System.out.println("seed=" + seed);
        Random random = new Random(seed);
        int channels = 1 + random.nextInt(4);
        int lastId = 12;
        List<Deque<Long>> queues = fill(random, channels, lastId);
        BarrierAligner aligner = new BarrierAligner(channels);
        long[] newestRecord = new long[channels];
        long snapshots = 0;
        while (aligner.currentCheckpoint() != lastId || aligner.phase() != AlignmentPhase.SNAPSHOTTING) {
            int channel = random.nextInt(channels);
            if (aligner.isBlocked(channel) || queues.get(channel).isEmpty()) {
                continue;
            }
            long item = queues.get(channel).poll();
            if (item > 0) {
                newestRecord[channel] = item;
                continue;
            }
            if (aligner.onBarrier(channel, -item) == Alignment.SNAPSHOT_NOW) {
                snapshots++;
                for (long record : newestRecord) {
                    assertThat(record)
                            .as("seed=%s checkpointId=%s", seed, -item)
                            .isEqualTo(-item * 10 - 1);
                }
                if (-item != lastId) {
                    aligner.resume(-item);
                }
            }
        }
        assertThat(snapshots).as("seed=%s", seed).isPositive();
    }

    /** Records of epoch e are 10e-9 to 10e-1, the barrier after them is -e. */
    private static List<Deque<Long>> fill(Random random, int channels, int lastId) {
        List<Deque<Long>> queues = new ArrayList<>();
        for (int channel = 0; channel < channels; channel++) {
            Deque<Long> queue = new ArrayDeque<>();
            for (long id = 1; id <= lastId; id++) {
                for (long record = id * 10 - 1 - random.nextInt(9); record <= id * 10 - 1; record++) {
                    queue.add(record);
                }
                boolean abandonedBeforeSent = id < lastId && random.nextInt(4) == 0;
                if (!abandonedBeforeSent) {
                    queue.add(-id);
                }
            }
            queues.add(queue);
        }
        return queues;
    }

    private static BarrierAligner alignerIn(AlignmentPhase phase) {
        BarrierAligner aligner = new BarrierAligner(2);
        aligner.abort(4);
        if (phase != AlignmentPhase.FLOWING) {
            aligner.onBarrier(0, 5);
        }
        if (phase == AlignmentPhase.SNAPSHOTTING) {
            aligner.onBarrier(1, 5);
        }
        assertThat(aligner.phase()).isEqualTo(phase);
        return aligner;
    }

    private static String apply(BarrierAligner aligner, String event) {
        String[] words = event.split(" ", -1);
        try {
            switch (words[0]) {
                case "barrier" -> {
                    return aligner.onBarrier(Integer.parseInt(words[1]), Long.parseLong(words[2]))
                            .name();
                }
                case "abort" -> aligner.abort(Long.parseLong(words[1]));
                case "resume" -> aligner.resume(Long.parseLong(words[1]));
                default -> throw new AssertionError(event);
            }
            return null;
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("checkpointId=");
            return "misuse";
        }
    }

    private static String heldChannels(BarrierAligner aligner) {
        return (aligner.isBlocked(0) ? "0" : "") + (aligner.isBlocked(1) ? "1" : "");
    }
}
