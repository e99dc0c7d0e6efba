package io.leat.checkpoint.store;

import static io.leat.checkpoint.store.StoreFixture.assertHolds;
import static org.assertj.core.api.Assertions.assertThat;

import io.leat.checkpoint.coordinator.CheckpointCoordinator;
import io.leat.checkpoint.coordinator.CheckpointException;
import io.leat.checkpoint.coordinator.CheckpointObserver;
import io.leat.checkpoint.coordinator.CheckpointSettings;
import io.leat.checkpoint.coordinator.CheckpointTarget;
import io.leat.checkpoint.coordinator.CompletedCheckpoint;
import io.leat.checkpoint.coordinator.SubtaskSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.agrona.concurrent.CachedEpochClock;
import org.agrona.concurrent.CachedNanoClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Stops the coordinator after every possible number of steps, as a killed process would, and opens the directory again:
 * what is restored must never be older than what the subtasks were told is durable.
 */
@Timeout(60)
class CrashTest {
    private static final int PERIODIC_CHECKPOINTS = 4;

    @TempDir
    private Path temporary;

    @Test
    void shouldRestoreWhatWasConfirmedAfterACrashAtAnyStep() throws IOException {
        int steps = new Run(temporary.resolve("whole")).advance(Integer.MAX_VALUE);
        assertThat(steps).as("steps of a whole run").isGreaterThan(PERIODIC_CHECKPOINTS * 15);
        for (int crashAt = 0; crashAt <= steps; crashAt++) {
            Path directory = temporary.resolve("crash-" + crashAt);
            Run crashed = new Run(directory);
            crashed.advance(crashAt);

            Run resumed = new Run(directory);
            assertThat(resumed.restoredId())
                    .as("crashAt=%s", crashAt)
                    .isBetween(crashed.confirmedId, crashed.confirmedId + 1);
            assertThat(resumed.firstId).as("crashAt=%s", crashAt).isGreaterThan(crashed.newestDirectory());
            resumed.advance(Integer.MAX_VALUE);
            assertThat(resumed.coordinator.isDone()).isTrue();
            resumed.coordinator.onClose();

            assertThat(checkpoints(directory))
                    .as("crashAt=%s: the remains of the crashed run are gone", crashAt)
                    .containsExactly("chk-" + (resumed.confirmedId - 1), "chk-" + resumed.confirmedId);
        }
    }

    @Test
    void shouldLeaveNothingHalfWrittenWhenClosedAtAnyStep() throws IOException {
        int steps = new Run(temporary.resolve("whole")).advance(Integer.MAX_VALUE);
        for (int closeAt = 0; closeAt <= steps; closeAt++) {
            Path directory = temporary.resolve("close-" + closeAt);
            Run closed = new Run(directory);
            closed.advance(closeAt);
            closed.coordinator.onClose();

            for (String checkpoint : checkpoints(directory)) {
                boolean retiring = checkpoint.equals("chk-" + (closed.confirmedId - 2));
                assertThat(retiring
                                || Files.exists(directory.resolve(checkpoint).resolve("_metadata")))
                        .as("closeAt=%s checkpoint=%s", closeAt, checkpoint)
                        .isTrue();
            }
        }
    }

    private static List<String> checkpoints(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("chk-"))
                    .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : a.length() - b.length())
                    .toList();
        }
    }

    /** One process: four periodic checkpoints of subtasks that answer at once, then the final one. */
    private static final class Run implements CheckpointObserver {
        final CheckpointCoordinator coordinator;
        final long firstId;
        long confirmedId;
        private final Path directory;
        private final List<String> warnings = new ArrayList<>();
        private final Optional<RestoredCheckpoint> restored;
        private final CachedNanoClock nanoClock = new CachedNanoClock();
        private int completed;

        Run(Path directory) throws IOException {
            this.directory = directory;
            CheckpointStore store = StoreFixture.open(directory, warnings);
            restored = store.newestWhole(warnings::add);
            restored.ifPresent(checkpoint -> assertHolds(restored, checkpoint.checkpointId()));
            firstId = store.firstCheckpointId();
            List<CheckpointTarget> targets = new ArrayList<>();
            for (int target = 0; target < StoreFixture.snapshots(1).size(); target++) {
                targets.add(new Answering(target));
            }
            CheckpointSettings settings = CheckpointSettings.every(100);
            coordinator = new CheckpointCoordinator(settings, new CachedEpochClock(), nanoClock, store, targets, this);
            coordinator.onStart();
        }

        /** Does so many steps, or fewer if the run ends before; returns how many it did. */
        int advance(int limit) {
            int steps = 0;
            while (steps < limit && !coordinator.isDone()) {
                if (coordinator.doWork() == 0) {
                    nanoClock.advance(100);
                } else {
                    steps++;
                }
            }
            assertThat(warnings).allMatch(warning -> warning.contains("no manifest"));
            return steps;
        }

        long restoredId() {
            return restored.map(RestoredCheckpoint::checkpointId).orElse(0L);
        }

        long newestDirectory() throws IOException {
            List<String> names = checkpoints(directory);
            return names.isEmpty()
                    ? 0
                    : Long.parseLong(names.get(names.size() - 1).substring("chk-".length()));
        }

        @Override
        public void onCheckpointCompleted(CompletedCheckpoint checkpoint) {
            confirmedId = checkpoint.checkpointId();
            completed++;
            if (completed == PERIODIC_CHECKPOINTS) {
                coordinator.requestFinalCheckpoint();
            }
        }

        @Override
        public void onCheckpointAborted(long checkpointId, CheckpointException cause) {
            throw new AssertionError(cause);
        }

        @Override
        public void onFinalCheckpointFailed(long checkpointId, CheckpointException cause) {
            throw new AssertionError(cause);
        }

        /** The first is the source, and has everybody acknowledge as soon as it is triggered. */
        private final class Answering implements CheckpointTarget {
            private final int index;

            Answering(int index) {
                this.index = index;
            }

            @Override
            public String subtaskName() {
                return "subtask " + index;
            }

            @Override
            public boolean isSource() {
                return index == 0;
            }

            @Override
            public void triggerCheckpoint(long checkpointId, long timestampMs, boolean finalCheckpoint) {
                List<SubtaskSnapshot> snapshots = StoreFixture.snapshots(checkpointId);
                for (int target = 0; target < snapshots.size(); target++) {
                    coordinator.acknowledge(checkpointId, target, snapshots.get(target));
                }
            }

            @Override
            public void notifyCheckpointComplete(long checkpointId, boolean finalCheckpoint) {
                assertThat(directory.resolve("chk-" + checkpointId).resolve(StoreNames.MANIFEST))
                        .exists();
            }

            @Override
            public void notifyCheckpointAborted(long checkpointId) {
                throw new AssertionError("checkpointId=" + checkpointId);
            }
        }
    }
}
