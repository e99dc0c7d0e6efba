package io.leat.runtime.engine;

import io.leat.api.execution.JobExecutionResult;
import io.leat.api.execution.JobProgress;
import io.leat.checkpoint.coordinator.CheckpointCoordinator;
import io.leat.checkpoint.coordinator.CheckpointStatistics;
import io.leat.runtime.operator.SubtaskCounters;
import io.leat.runtime.reuse.ReuseChecks;
import io.leat.runtime.task.Subtask;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What a job is made of.
 *
 * @param subtasks               by their target numbers
 * @param coordinator            its checkpoints
 * @param memory                 what all of it is written in
 * @param restored               what it went on from
 * @param hasCheckpointDirectory whether checkpoints are written
 */
record JobParts(
        List<Subtask> subtasks,
        CheckpointCoordinator coordinator,
        JobMemory memory,
        RestoredJob restored,
        ReuseChecks reuseChecks,
        boolean hasCheckpointDirectory) {
    /** Frees everything, whatever any of it throws; the first failure is told to {@code fate}. */
    void release(JobFate fate) {
        if (fate.isFinished()) {
            releaseOne(fate, this::retireCheckpoints);
        }
        for (Subtask subtask : subtasks) {
            Throwable failure = subtask.close();
            if (failure != null) {
                fate.failRelease(new SubtaskFailure(subtask.roleName(), failure));
            }
        }
        if (fate.isFinished()) {
            releaseOne(fate, reuseChecks::verdict);
        }
        releaseOne(fate, coordinator::onClose);
        releaseOne(fate, memory::close);
    }

    /** The final checkpoint is committed; what the coordinator has left to do is to remove older ones. */
    private void retireCheckpoints() {
        while (!coordinator.isDone()) {
            coordinator.doWork();
        }
    }

    /** An Error too must not keep what comes after from being freed. */
    private static void releaseOne(JobFate fate, Runnable closing) {
        try {
            closing.run();
        } catch (Throwable e) {
            fate.failRelease(e);
        }
    }

    JobExecutionResult result(String name, long netRuntimeNs) {
        return new JobExecutionResult(
                name,
                sum(SubtaskCounters::recordsIn),
                sum(SubtaskCounters::recordsOut),
                sum(SubtaskCounters::recordsSkipped),
                sum(SubtaskCounters::recordsLate),
                netRuntimeNs,
                periodicCheckpoints(),
                restored.checkpointId(),
                restored.isFinished(),
                memory.peakBytes());
    }

    JobProgress progress() {
        return new JobProgress(
                sum(SubtaskCounters::recordsIn),
                sum(SubtaskCounters::recordsOut),
                lowestWatermark(),
                (int) subtasks.stream()
                        .filter(subtask -> subtask.counters().isBackPressured())
                        .count(),
                periodicCheckpoints(),
                coordinator.statistics().failed());
    }

    private long sum(ToLongFunction<SubtaskCounters> figure) {
        return subtasks.stream().map(Subtask::counters).mapToLong(figure).sum();
    }

    private long lowestWatermark() {
        return subtasks.stream()
                .filter(Subtask::endsInSink)
                .mapToLong(subtask -> subtask.counters().watermark())
                .min()
                .orElse(Long.MIN_VALUE);
    }

    private long periodicCheckpoints() {
        CheckpointStatistics statistics = coordinator.statistics();
        boolean finalDone = statistics
                .lastCompleted()
                .map(checkpoint -> checkpoint.finalCheckpoint())
                .orElse(false);
        return statistics.completed() - (finalDone ? 1 : 0);
    }
}
