package io.leat.jmh.chain;

import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.CoreOptions;
import io.leat.api.configuration.PipelineOptions;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.execution.JobExecutionException;
import java.util.function.Consumer;

/** Runs a job of one chain to its end. Stateless. */
final class ChainedJob {
    private ChainedJob() {}

    /** Runs it. */
    static void run(Consumer<StreamExecutionEnvironment> description)
            throws JobExecutionException, InterruptedException {
        environment(description).execute("chain");
    }

    /** Throws unless all steps are one chain: one subtask and no channel. */
    static void requireOneChain(Consumer<StreamExecutionEnvironment> description) {
        String plan = environment(description).getExecutionPlan();
        if (!plan.contains("1 subtasks, 0 channels")) {
            throw new IllegalStateException("the job is not one chain: " + plan);
        }
    }

    private static StreamExecutionEnvironment environment(Consumer<StreamExecutionEnvironment> description) {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(
                new Configuration().set(CoreOptions.DEFAULT_PARALLELISM, 1).set(PipelineOptions.OBJECT_REUSE, true));
        description.accept(environment);
        return environment;
    }
}
