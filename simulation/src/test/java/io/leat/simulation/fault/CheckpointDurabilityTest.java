package io.leat.simulation.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.checkpoint.coordinator.CheckpointWriter;
import io.leat.checkpoint.coordinator.SubtaskSnapshot;
import io.leat.checkpoint.store.CheckpointStore;
import io.leat.checkpoint.store.CheckpointStoreSettings;
import io.leat.checkpoint.store.CheckpointedJob;
import io.leat.checkpoint.store.CheckpointedVertex;
import io.leat.checkpoint.store.RestoredCheckpoint;
import io.leat.simulation.disk.PowerFailure;
import io.leat.simulation.disk.SimulatedDisk;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process that is killed, and a power failure after that, which takes what the kill had left unsynced. */
@Timeout(60)
class CheckpointDurabilityTest {
    private static final CheckpointedJob JOB = new CheckpointedJob("job", List.of(new CheckpointedVertex("v", 1, 128)));

    private static CheckpointStore open(SimulatedDisk disk) throws IOException {
        return CheckpointStore.open(
                disk.path("/checkpoints"), JOB, new CheckpointStoreSettings(1, false), warning -> {});
    }

    private static Optional<Long> newest(SimulatedDisk disk) throws IOException {
        return open(disk).newestWhole(warning -> {}).map(RestoredCheckpoint::checkpointId);
    }

    /** Opens the store and takes one checkpoint; killed before disk operation {@code killedAt}, with no harm done. */
    private static void runUntil(SimulatedDisk disk, long killedAt) throws IOException {
        disk.crashAt(killedAt);
        try {
            CheckpointStore store = open(disk);
            CheckpointWriter writer = store.begin(store.firstCheckpointId(), 0, false);
            writer.seal();
            while (writer.step()) {
                // one disk operation at a time
            }
        } catch (PowerFailure e) {
            disk.restart();
        }
    }

    @Test
    void shouldNotLoseItsDirectoryWhereverTheFirstRunWasKilled() throws IOException {
        for (long killedAt = 0; killedAt < 20; killedAt++) {
            SimulatedDisk disk = new SimulatedDisk(new Random(killedAt));
            runUntil(disk, killedAt);
            if (newest(disk).isEmpty()) {
                runUntil(disk, SimulatedDisk.NEVER);
            }

            assertThat(newest(disk.surelyKept())).as("killedAt=%s", killedAt).isPresent();
        }
    }

    @Test
    void shouldNotLoseACheckpointThatAProcessWentOnFrom() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            boolean more = true;
            for (int killedAfter = 0; more; killedAfter++) {
                SimulatedDisk disk = new SimulatedDisk(new Random(seed));
                CheckpointWriter writer = open(disk).begin(1, 0, false);
                writer.add(new SubtaskSnapshot("v", 0, Map.of("part", new byte[10])));
                writer.seal();
                for (int i = 0; i < killedAfter && more; i++) {
                    more = writer.step();
                }
                Optional<Long> wentOnFrom = newest(disk);
                disk.crash();
                disk.reboot();

                assertThat(newest(disk))
                        .as("seed=%s killedAfter=%s", seed, killedAfter)
                        .isEqualTo(wentOnFrom);
            }
        }
    }
}
