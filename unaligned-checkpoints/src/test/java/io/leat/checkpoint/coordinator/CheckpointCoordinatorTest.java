package io.leat.checkpoint.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.agrona.concurrent.CachedEpochClock;
import org.agrona.concurrent.CachedNanoClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CheckpointCoordinatorTest implements CheckpointObserver {
    private static final int READER = 0;
    private static final int WINDOW = 1;
    private static final int SINK = 2;
    private static final long INTERVAL_NS = 100;
    private static final long MIN_PAUSE_NS = 30;
    private static final long TIMEOUT_NS = 1_000;

    private final List<FakeTarget> targets = List.of(
            new FakeTarget("reader (1/1)", true),
            new FakeTarget("window (1/1)", false),
            new FakeTarget("sink (1/1)", false));
    private final CachedNanoClock nanoClock = new CachedNanoClock();
    private final CachedEpochClock epochClock = new CachedEpochClock();
    private final FakeStorage storage = new FakeStorage();
    private final List<String> observed = new ArrayList<>();
    private CheckpointCoordinator coordinator =
            coordinator(new CheckpointSettings(INTERVAL_NS, MIN_PAUSE_NS, TIMEOUT_NS), storage);

    @Test
    void shouldTriggerCollectStoreAndNotify() {
        startAndReachFirstTrigger();
        assertThat(targets.get(READER).told).containsExactly("trigger 7@5000");
        assertThat(targets.get(WINDOW).told).isEmpty();

        nanoClock.advance(17);
        acknowledge(7, SINK);
        acknowledge(7, READER);
        work();
        assertThat(storage.log).containsExactly("begin 7", "write 7 sink/0", "write 7 reader/0");
        assertThat(coordinator.phase()).isEqualTo(CheckpointPhase.COLLECTING);

        acknowledge(7, WINDOW);
        work();

        assertThat(storage.log.subList(3, 6)).containsExactly("write 7 window/0", "manifest 7", "retire");
        assertThat(told("complete 7")).containsExactly("reader (1/1)", "window (1/1)", "sink (1/1)");
        assertThat(observed).containsExactly("completed 7");
        assertThat(coordinator.statistics().completed()).isEqualTo(1);
        assertThat(coordinator.statistics().lastCompleted())
                .contains(new CompletedCheckpoint(7, false, 5000, 17, 3 * 4));
        assertThat(coordinator.phase()).isEqualTo(CheckpointPhase.IDLE);
        assertThat(coordinator.isDone()).isFalse();
    }

    @Test
    void shouldDoAtMostOneDiskOperationInEachCallAndTellNobodyBeforeTheManifest() {
        startAndReachFirstTrigger();
        acknowledgeAll(7);
        int entries = storage.log.size();
        while (coordinator.phase() != CheckpointPhase.IDLE) {
            coordinator.doWork();
            assertThat(storage.log.size() - entries).isBetween(0, 1);
            entries = storage.log.size();
            if (!storage.log.contains("manifest 7")) {
                assertThat(told("complete 7")).isEmpty();
            }
        }
        assertThat(told("complete 7")).hasSize(3);
    }

    @Test
    void shouldWaitForIntervalAndPauseBeforeTheNextTrigger() {
        startAndReachFirstTrigger();
        acknowledgeAll(7);
        nanoClock.advance(10);
        work();
        nanoClock.advance(INTERVAL_NS - 10 - 1);
        work();
        assertThat(targets.get(READER).told).doesNotContain("trigger 8@5000");
        nanoClock.advance(1);
        work();
        assertThat(targets.get(READER).told).contains("trigger 8@5000");

        nanoClock.advance(INTERVAL_NS - 1);
        acknowledgeAll(8);
        work();
        nanoClock.advance(MIN_PAUSE_NS - 1);
        work();
        assertThat(targets.get(READER).told).doesNotContain("trigger 9@5000");
        nanoClock.advance(1);
        work();
        assertThat(targets.get(READER).told).contains("trigger 9@5000");
    }

    @Test
    void shouldNotTriggerWithoutAnInterval() {
        coordinator = coordinator(CheckpointSettings.finalOnly(), storage);
        coordinator.onStart();
        nanoClock.advance(Long.MAX_VALUE);
        work();

        assertThat(storage.log).isEmpty();
    }

    @Test
    void shouldAbortADeclinedCheckpointAndGoOn() {
        startAndReachFirstTrigger();
        acknowledge(7, READER);
        coordinator.decline(7, WINDOW, new IllegalStateException("state is too large"));
        work();

        assertThat(told("aborted 7")).hasSize(3);
        assertThat(storage.log).doesNotContain("manifest 7").endsWith("discard 7");
        assertThat(observed)
                .containsExactly("aborted 7: checkpoint checkpointId=7 was declined by subtask=window (1/1): "
                        + "state is too large");
        nanoClock.advance(INTERVAL_NS);
        work();
        acknowledgeAll(8);
        work();
        assertThat(observed).endsWith("completed 8");
        assertThat(coordinator.statistics().failed()).isEqualTo(1);
        assertThat(coordinator.statistics().consecutiveFailures()).isZero();
        assertThat(coordinator.statistics().lastFailure()).get().asString().contains("state is too large");
    }

    @Test
    void shouldAbortACheckpointThatTimesOutAndNameWhoIsMissing() {
        startAndReachFirstTrigger();
        acknowledge(7, WINDOW);
        nanoClock.advance(TIMEOUT_NS);
        work();
        assertThat(coordinator.phase()).isEqualTo(CheckpointPhase.COLLECTING);
        nanoClock.advance(1);
        work();

        assertThat(told("aborted 7")).hasSize(3);
        assertThat(observed)
                .containsExactly("aborted 7: checkpoint checkpointId=7 timed out, timeoutNs=1000 "
                        + "missingSubtasks=[reader (1/1), sink (1/1)]");
    }

    @Test
    void shouldGoOnWhenTheStorageFailsAndShowConsecutiveFailures() {
        startAndReachFirstTrigger();
        storage.failAt = "write 7 window/0";
        acknowledgeAll(7);
        work();
        assertThat(told("complete 7")).isEmpty();
        assertThat(storage.log).endsWith("discard 7");

        storage.failAt = "manifest 8";
        nanoClock.advance(INTERVAL_NS);
        work();
        acknowledgeAll(8);
        work();
        assertThat(told("complete 8")).isEmpty();
        assertThat(storage.log).endsWith("discard 8");
        assertThat(coordinator.statistics().consecutiveFailures()).isEqualTo(2);
        assertThat(coordinator.statistics().lastFailure())
                .contains("checkpoint checkpointId=8 could not be stored: no space left at manifest 8");

        nanoClock.advance(INTERVAL_NS);
        work();
        acknowledgeAll(9);
        work();
        assertThat(told("complete 9")).hasSize(3);
    }

    @Test
    void shouldDropLateAndDuplicateAcknowledgements() {
        startAndReachFirstTrigger();
        acknowledge(7, READER);
        acknowledge(7, READER);
        acknowledge(7, WINDOW);
        acknowledge(7, WINDOW);
        work();
        assertThat(coordinator.phase()).isEqualTo(CheckpointPhase.COLLECTING);
        assertThat(storage.log).containsExactly("begin 7", "write 7 reader/0", "write 7 window/0");

        coordinator.decline(7, SINK, new IllegalStateException("no"));
        work();
        acknowledge(7, SINK);
        acknowledge(12, SINK);
        work();
        nanoClock.advance(INTERVAL_NS);
        work();
        acknowledge(7, SINK);
        coordinator.decline(7, SINK, new IllegalStateException("late"));
        work();
        assertThat(coordinator.phase()).isEqualTo(CheckpointPhase.COLLECTING);
        assertThat(storage.log).endsWith("begin 8");
        acknowledgeAll(8);
        work();
        assertThat(observed).hasSize(2).endsWith("completed 8");
    }

    @Test
    void shouldTakeTheFinalCheckpointOnceEverySubtaskHasEnded() {
        coordinator.onStart();
        coordinator.endOfData(READER);
        coordinator.endOfData(READER);
        coordinator.endOfData(WINDOW);
        work();
        assertThat(storage.log).isEmpty();

        coordinator.endOfData(SINK);
        work();
        assertThat(targets.get(READER).told).containsExactly("trigger 7@5000 final");
        assertThat(storage.log).containsExactly("begin 7 finished");
        acknowledgeAll(7);
        work();

        assertThat(told("complete 7 final")).hasSize(3);
        assertThat(coordinator.phase()).isEqualTo(CheckpointPhase.DONE);
        assertThat(coordinator.isDone()).isTrue();
        nanoClock.advance(10 * INTERVAL_NS);
        coordinator.requestFinalCheckpoint();
        work();
        assertThat(coordinator.statistics().completed()).isEqualTo(1);
    }

    @Test
    void shouldEndThePendingCheckpointBeforeTheFinalOne() {
        startAndReachFirstTrigger();
        for (int target = 0; target < targets.size(); target++) {
            coordinator.endOfData(target);
        }
        work();
        assertThat(targets.get(READER).told).containsExactly("trigger 7@5000");

        acknowledgeAll(7);
        work();

        assertThat(targets.get(READER).told).containsExactly("trigger 7@5000", "complete 7", "trigger 8@5000 final");
    }

    @Test
    void shouldTakeTheFinalCheckpointAlsoAfterThePendingOneFailed() {
        startAndReachFirstTrigger();
        coordinator.requestFinalCheckpoint();
        coordinator.decline(7, SINK, new IllegalStateException("no"));
        work();

        assertThat(targets.get(READER).told).containsExactly("trigger 7@5000", "aborted 7", "trigger 8@5000 final");
    }

    @Test
    void shouldStopWithACheckpointThatIsNotMarkedFinished() {
        coordinator.onStart();
        coordinator.requestFinalCheckpoint();
        coordinator.endOfData(READER);
        work();
        assertThat(storage.log).containsExactly("begin 7");
        acknowledgeAll(7);
        work();

        assertThat(told("complete 7 final")).hasSize(3);
        assertThat(coordinator.isDone()).isTrue();
    }

    @Test
    void shouldFailTheJobWhenTheFinalCheckpointFails() {
        coordinator.onStart();
        coordinator.requestFinalCheckpoint();
        work();
        storage.failAt = "manifest 7";
        acknowledgeAll(7);
        work();

        assertThat(observed)
                .containsExactly(
                        "final failed 7: final checkpoint checkpointId=7 could not be stored: no space left at manifest 7");
        assertThat(told("complete 7 final")).isEmpty();
        assertThat(told("aborted 7")).hasSize(3);
        assertThat(coordinator.phase()).isEqualTo(CheckpointPhase.FAILED);
        assertThat(coordinator.isDone()).isTrue();
        nanoClock.advance(10 * INTERVAL_NS);
        assertThat(coordinator.doWork()).isZero();
    }

    @Test
    void shouldCompleteInMemoryWithoutStorage() {
        coordinator = coordinator(CheckpointSettings.every(INTERVAL_NS), CheckpointStorage.none());
        coordinator.onStart();
        nanoClock.advance(INTERVAL_NS);
        work();
        acknowledgeAll(1);
        coordinator.requestFinalCheckpoint();
        work();
        acknowledgeAll(2);
        work();

        assertThat(observed).containsExactly("completed 1", "completed 2");
        assertThat(coordinator.isDone()).isTrue();
    }

    @Test
    void shouldDiscardWhatIsHalfWrittenWhenItIsClosed() {
        startAndReachFirstTrigger();
        acknowledge(7, READER);
        work();
        coordinator.onClose();

        assertThat(storage.log).endsWith("discard 7", "close");
    }

    @Test
    void shouldKeepADurableCheckpointWhenItIsClosedBeforeTheNotification() {
        startAndReachFirstTrigger();
        acknowledgeAll(7);
        while (coordinator.phase() != CheckpointPhase.NOTIFYING) {
            coordinator.doWork();
        }
        coordinator.onClose();

        assertThat(storage.log).endsWith("manifest 7", "close");
    }

    @Test
    void shouldHandleABoundedNumberOfMessagesInOneCall() {
        coordinator.onStart();
        for (int i = 0; i < 3 * CheckpointCoordinator.MAX_EVENTS_PER_CALL; i++) {
            coordinator.endOfData(READER);
        }

        assertThat(coordinator.doWork()).isEqualTo(CheckpointCoordinator.MAX_EVENTS_PER_CALL);
    }

    @Test
    void shouldRefuseAJobWithoutASourceAndUnknownTargets() {
        assertThatThrownBy(() -> new CheckpointCoordinator(
                        CheckpointSettings.finalOnly(),
                        epochClock,
                        nanoClock,
                        storage,
                        List.of(targets.get(WINDOW)),
                        this))
                .hasMessageContaining("none is a source");
        assertThatThrownBy(() -> coordinator.endOfData(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new CheckpointSettings(0, 0, 1)).hasMessageContaining("intervalNs=0");
        assertThatThrownBy(() -> new CheckpointSettings(1, -1, 1)).hasMessageContaining("minPauseNs=-1");
        assertThatThrownBy(() -> new CheckpointSettings(1, 0, 0)).hasMessageContaining("timeoutNs=0");
    }

    @Override
    public void onCheckpointCompleted(CompletedCheckpoint checkpoint) {
        observed.add("completed " + checkpoint.checkpointId());
    }

    @Override
    public void onCheckpointAborted(long checkpointId, CheckpointException cause) {
        observed.add("aborted " + checkpointId + ": " + cause.getMessage());
    }

    @Override
    public void onFinalCheckpointFailed(long checkpointId, CheckpointException cause) {
        observed.add("final failed " + checkpointId + ": " + cause.getMessage());
    }

    private CheckpointCoordinator coordinator(CheckpointSettings settings, CheckpointStorage to) {
        epochClock.update(5000);
        nanoClock.update(Long.MAX_VALUE - 50);
        return new CheckpointCoordinator(settings, epochClock, nanoClock, to, List.copyOf(targets), this);
    }

    private void startAndReachFirstTrigger() {
        coordinator.onStart();
        nanoClock.advance(INTERVAL_NS - 1);
        work();
        assertThat(storage.log).isEmpty();
        nanoClock.advance(1);
        work();
    }

    private void acknowledge(long checkpointId, int target) {
        String uid = List.of("reader", "window", "sink").get(target);
        coordinator.acknowledge(checkpointId, target, new SubtaskSnapshot(uid, 0, Map.of(uid, new byte[4])));
    }

    private void acknowledgeAll(long checkpointId) {
        for (int target = 0; target < targets.size(); target++) {
            acknowledge(checkpointId, target);
        }
    }

    private List<String> told(String message) {
        return targets.stream()
                .filter(target -> target.told.contains(message))
                .map(FakeTarget::subtaskName)
                .toList();
    }

    private void work() {
        while (coordinator.doWork() > 0) {
            // until idle
        }
    }
}
