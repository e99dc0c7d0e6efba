package io.leat.api.datastream;

import io.leat.api.configuration.Configuration;
import io.leat.api.execution.JobClient;
import io.leat.api.execution.JobExecutionResult;
import io.leat.api.execution.JobExecutor;
import io.leat.api.execution.JobProgress;
import io.leat.api.graph.Transformation;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Keeps what it was asked to execute, and says that it is done. */
final class RecordingExecutor implements JobExecutor {
    String jobName;
    List<Transformation<?>> steps;
    Configuration configuration;

    /** An environment with default settings whose jobs come here. */
    StreamExecutionEnvironment environment() {
        return environment(new Configuration());
    }

    StreamExecutionEnvironment environment(Configuration settings) {
        return new StreamExecutionEnvironment(settings, () -> this);
    }

    @Override
    public JobClient execute(String name, List<Transformation<?>> job, Configuration settings) {
        jobName = name;
        steps = job;
        configuration = settings;
        return new Done(name);
    }

    @Override
    public String plan(String name, List<Transformation<?>> job, Configuration settings) {
        return name + ": " + job.stream().map(Transformation::getName).toList() + " parallelism "
                + settings.toMap().get("parallelism.default");
    }

    /** A job that ended as soon as it began. */
    private record Done(String jobName) implements JobClient {
        @Override
        public JobExecutionResult await() {
            return new JobExecutionResult(jobName, 0, 0, 0, 0, 0, 0, OptionalLong.empty(), false, Map.of());
        }

        @Override
        public boolean isDone() {
            return true;
        }

        @Override
        public void cancel() {}

        @Override
        public void stopWithCheckpoint() {}

        @Override
        public JobProgress progress() {
            return new JobProgress(0, 0, Long.MIN_VALUE, 0, 0, 0);
        }
    }
}
