package io.leat.runtime.engine;

import io.leat.api.configuration.CheckpointingOptions;
import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.CoreOptions;
import io.leat.api.configuration.ExecutionOptions;
import io.leat.api.configuration.IdlePolicy;
import io.leat.api.configuration.PipelineOptions;
import io.leat.api.configuration.Placement;
import io.leat.api.execution.JobDescriptionException;
import io.leat.api.graph.Transformation;
import io.leat.runtime.graph.GraphDefaults;
import java.time.Duration;
import java.util.Optional;

/**
 * The configuration of a job, read and checked once.
 *
 * @param defaults    what applies to steps that leave it open
 * @param placement   where subtasks run
 * @param workers     worker threads of the shared placement
 * @param idlePolicy  what a worker does while it has no work
 * @param maxEntry    the most that a key and its value may have together in keyed state, bytes
 * @param checkpoints when and where checkpoints are taken
 * @param reuse       whether records are filled again and again
 */
record JobSettings(
        GraphDefaults defaults,
        Placement placement,
        int workers,
        IdlePolicy idlePolicy,
        int maxEntry,
        Checkpoints checkpoints,
        Reuse reuse) {
    /**
     * Whether records are filled again and again.
     *
     * @param enabled whether a reader fills the same record again and again
     * @param checked whether records that are kept longer than a call are looked for
     */
    record Reuse(boolean enabled, boolean checked) {}

    /**
     * When and where checkpoints are taken.
     *
     * @param directory where, if anywhere
     * @param interval  how often; never but for the final one where there is none
     * @param resume    whether to go on from the newest whole one
     * @param retained  how many are kept
     */
    record Checkpoints(Optional<String> directory, Optional<Duration> interval, boolean resume, int retained) {}

    /** The settings, or an error that names the options that contradict each other. */
    static JobSettings of(Configuration configuration) {
        int cores = Runtime.getRuntime().availableProcessors();
        Checkpoints checkpoints = new Checkpoints(
                configuration.getOptional(CheckpointingOptions.CHECKPOINTS_DIRECTORY),
                configuration.getOptional(CheckpointingOptions.CHECKPOINTING_INTERVAL),
                configuration.get(CheckpointingOptions.RESUME),
                configuration.get(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS));
        if (checkpoints.resume() && checkpoints.directory().isEmpty()) {
            throw new JobDescriptionException(CheckpointingOptions.RESUME.key() + "=true without "
                    + CheckpointingOptions.CHECKPOINTS_DIRECTORY.key() + ": name the directory to resume from");
        }
        return new JobSettings(
                new GraphDefaults(
                        configuration
                                .getOptional(CoreOptions.DEFAULT_PARALLELISM)
                                .orElse(cores),
                        configuration
                                .getOptional(PipelineOptions.MAX_PARALLELISM)
                                .orElse(Transformation.PARALLELISM_DEFAULT)),
                configuration.get(ExecutionOptions.PLACEMENT),
                configuration.getOptional(ExecutionOptions.WORKERS).orElse(cores),
                configuration.get(ExecutionOptions.IDLE_POLICY),
                Math.toIntExact(
                        configuration.get(ExecutionOptions.STATE_MAX_ENTRY_SIZE).getBytes()),
                checkpoints,
                new Reuse(
                        configuration.get(PipelineOptions.OBJECT_REUSE),
                        configuration.get(PipelineOptions.OBJECT_REUSE_CHECKED)));
    }
}
