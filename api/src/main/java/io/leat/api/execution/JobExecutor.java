package io.leat.api.execution;

import io.leat.api.configuration.Configuration;
import io.leat.api.graph.Transformation;
import java.util.List;

/** Runs a described job; found by {@link java.util.ServiceLoader}. */
public interface JobExecutor {
    /**
     * Starts the job.
     *
     * @param steps all transformations of the environment, in the order of their ids
     * @throws JobDescriptionException if the job or its configuration cannot run; thrown before any work begins
     */
    JobClient execute(String jobName, List<Transformation<?>> steps, Configuration configuration);

    /** The graphs of the job as text: stream, job and execution graph, and slots. */
    String plan(String jobName, List<Transformation<?>> steps, Configuration configuration);
}
