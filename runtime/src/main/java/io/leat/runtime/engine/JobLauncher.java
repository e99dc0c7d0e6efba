package io.leat.runtime.engine;

import io.leat.api.configuration.CheckpointingOptions;
import io.leat.api.execution.JobDescriptionException;
import io.leat.api.graph.SourceTransformation;
import io.leat.checkpoint.coordinator.CheckpointCoordinator;
import io.leat.checkpoint.coordinator.CheckpointException;
import io.leat.checkpoint.coordinator.CheckpointObserver;
import io.leat.checkpoint.coordinator.CheckpointResponder;
import io.leat.checkpoint.coordinator.CheckpointSettings;
import io.leat.checkpoint.coordinator.CheckpointStorage;
import io.leat.checkpoint.coordinator.CheckpointTarget;
import io.leat.checkpoint.coordinator.CompletedCheckpoint;
import io.leat.checkpoint.coordinator.SubtaskSnapshot;
import io.leat.checkpoint.store.CheckpointStore;
import io.leat.checkpoint.store.CheckpointStoreSettings;
import io.leat.checkpoint.store.CheckpointedJob;
import io.leat.checkpoint.store.CheckpointedVertex;
import io.leat.runtime.graph.ExecutionGraph;
import io.leat.runtime.task.Mailbox;
import io.leat.runtime.task.Subtask;
import io.leat.runtime.task.SubtaskParts;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Brings a job to the point where its agents can be stepped: memory, state, subtasks, coordinator. Used once. */
final class JobLauncher {
    private final String jobName;
    private final ExecutionGraph graph;
    private final JobSettings settings;
    private final JobLayout layout;
    private final EngineEnvironment environment;
    private final JobFate fate;
    private final Workers workers;
    private CheckpointStorage storage = CheckpointStorage.none();
    private JobMemory memory;
    private CheckpointCoordinator coordinator;

    JobLauncher(
            String jobName,
            ExecutionGraph graph,
            JobSettings settings,
            JobLayout layout,
            EngineEnvironment environment) {
        this.jobName = jobName;
        this.graph = graph;
        this.settings = settings;
        this.layout = layout;
        this.environment = environment;
        this.fate = new JobFate(graph.subtasks().size());
        this.workers = new Workers(settings, environment.threads(), fate);
    }

    Job launch() {
        try {
            return assemble();
        } catch (IOException e) {
            abandon(e);
            throw new JobDescriptionException("job=" + jobName + " cannot start: " + e.getMessage(), e);
        } catch (RuntimeException | Error e) {
            abandon(e);
            throw e;
        }
    }

    private Job assemble() throws IOException {
        boolean hasDirectory = settings.checkpoints().directory().isPresent();
        RestoredJob restored = RestoredJob.NONE;
        if (hasDirectory) {
            CheckpointStore store = openStore(settings.checkpoints().directory().get());
            storage = store;
            requireUnused(store);
            restored = restore(store);
        }
        memory = new JobMemory(jobName, graph, settings, layout, environment);
        JobAssembly assembly = new JobAssembly(graph, restored, memory, settings, environment);
        assembly.enumerateSplits();
        assembly.connect();
        List<Subtask> subtasks = build(assembly, storage);
        JobParts parts = new JobParts(subtasks, coordinator, memory, restored, assembly.reuseChecks(), hasDirectory);
        return new Job(jobName, settings.placement(), parts, fate, workers, environment.nanoClock());
    }

    /** No subtask has begun, so what is held is the directory's lock and memory. */
    private void abandon(Throwable failure) {
        try {
            storage.close();
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
        try {
            if (memory != null) {
                memory.abandon();
            }
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private CheckpointStore openStore(String directory) throws IOException {
        List<CheckpointedVertex> vertices = graph.jobGraph().vertices().stream()
                .map(vertex -> new CheckpointedVertex(
                        vertex.uid(), vertex.parallelism(), vertex.head().maxParallelism()))
                .toList();
        return CheckpointStore.open(
                environment.paths().apply(directory),
                new CheckpointedJob(jobName, vertices),
                new CheckpointStoreSettings(settings.checkpoints().retained(), environment.checkpointLock()),
                this::warn);
    }

    /** Two runs in one directory would be mixed up by the next one that resumes. */
    private void requireUnused(CheckpointStore store) {
        if (!settings.checkpoints().resume() && store.holdsCheckpoints()) {
            String directory = settings.checkpoints().directory().orElseThrow();
            throw new JobDescriptionException(CheckpointingOptions.CHECKPOINTS_DIRECTORY.key() + "=" + directory
                    + " holds checkpoints of an earlier run: go on from them with " + CheckpointingOptions.RESUME.key()
                    + "=true, or name another directory");
        }
    }

    private RestoredJob restore(CheckpointStore store) throws IOException {
        if (!settings.checkpoints().resume()) {
            return RestoredJob.NONE;
        }
        var newest = store.newestWhole(this::warn);
        return newest.isEmpty() ? RestoredJob.NONE : RestoredJob.of(newest.get(), graph.jobGraph());
    }

    private void warn(String warning) {
        environment.warnings().accept("job=" + jobName + " warning: " + warning);
    }

    private List<Subtask> build(JobAssembly assembly, CheckpointStorage storage) throws IOException {
        List<Mailbox> mailboxes = new ArrayList<>();
        List<CheckpointTarget> targets = new ArrayList<>();
        for (ExecutionGraph.Subtask planned : graph.subtasks()) {
            Mailbox mailbox = new Mailbox();
            mailboxes.add(mailbox);
            boolean isSource = planned.vertex().head().step() instanceof SourceTransformation<?>;
            targets.add(new SubtaskTarget(planned.name(), isSource, mailbox));
        }
        List<Subtask> subtasks = new ArrayList<>();
        CheckpointResponder responder = new LateResponder();
        for (int i = 0; i < graph.subtasks().size(); i++) {
            subtasks.add(assembly.build(
                    i,
                    new SubtaskParts.CoordinatorLink(mailboxes.get(i), responder, target -> fate.subtaskFinished())));
        }
        coordinator = new CheckpointCoordinator(
                checkpointSettings(),
                environment.epochClock(),
                environment.nanoClock(),
                storage,
                targets,
                new Observer());
        return subtasks;
    }

    private CheckpointSettings checkpointSettings() {
        // Without a directory a periodic checkpoint would keep nothing, so only the final one is taken.
        long intervalNs = settings.checkpoints().directory().isEmpty()
                ? CheckpointSettings.NO_INTERVAL
                : settings.checkpoints().interval().map(Duration::toNanos).orElse(CheckpointSettings.NO_INTERVAL);
        return new CheckpointSettings(intervalNs, 0, CheckpointSettings.DEFAULT_TIMEOUT_NS);
    }

    /** The coordinator is built after the subtasks that answer it, and before any of them runs. */
    private final class LateResponder implements CheckpointResponder {
        @Override
        public void acknowledge(long checkpointId, int target, SubtaskSnapshot snapshot) {
            coordinator.acknowledge(checkpointId, target, snapshot);
            workers.wakeCoordinator();
        }

        @Override
        public void decline(long checkpointId, int target, Throwable cause) {
            coordinator.decline(checkpointId, target, cause);
            workers.wakeCoordinator();
        }

        @Override
        public void endOfData(int target) {
            coordinator.endOfData(target);
            workers.wakeCoordinator();
        }
    }

    /** A subtask as the coordinator sees it: a mailbox. */
    private record SubtaskTarget(String subtaskName, boolean isSource, Mailbox mailbox) implements CheckpointTarget {
        @Override
        public void triggerCheckpoint(long checkpointId, long timestampMs, boolean finalCheckpoint) {
            mailbox.trigger(checkpointId, timestampMs, finalCheckpoint);
        }

        @Override
        public void notifyCheckpointComplete(long checkpointId, boolean finalCheckpoint) {
            mailbox.complete(checkpointId, finalCheckpoint);
        }

        @Override
        public void notifyCheckpointAborted(long checkpointId) {
            mailbox.abort(checkpointId);
        }
    }

    /** Speaks on the coordinator's thread. */
    private final class Observer implements CheckpointObserver {
        private final FailedCheckpoints failed = new FailedCheckpoints();

        @Override
        public void onCheckpointCompleted(CompletedCheckpoint checkpoint) {
            // Counted by the coordinator's statistics.
        }

        @Override
        public void onCheckpointAborted(long checkpointId, CheckpointException cause) {
            failed.onFailed(cause.getMessage()).ifPresent(JobLauncher.this::warn);
        }

        @Override
        public void onFinalCheckpointFailed(long checkpointId, CheckpointException cause) {
            fate.fail(cause);
        }
    }
}
