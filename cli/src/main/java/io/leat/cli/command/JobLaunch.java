package io.leat.cli.command;

import io.leat.api.configuration.CheckpointingOptions;
import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.PipelineOptions;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.execution.JobDescriptionException;
import io.leat.api.execution.JobExecutionResult;
import io.leat.cli.console.Console;
import io.leat.cli.console.FailedException;
import io.leat.cli.console.JsonText;
import io.leat.cli.console.RefusedException;
import io.leat.cli.job.JobRun;
import io.leat.cli.job.JobSettings;
import io.leat.cli.job.ResultDirectory;
import io.leat.cli.job.RunSummary;
import io.leat.cli.memory.LayoutQuestion;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The way of every job from its options to its summary. One call, one owner. */
final class JobLaunch {
    private final Console console;
    private final String name;
    private final CommonOptions common;
    private final JobOptions options;

    /** Describes a job that writes to a directory. */
    @FunctionalInterface
    interface Description {
        /** Adds the steps of the job. */
        void describe(StreamExecutionEnvironment environment, Path output);
    }

    /** Measures what a job found against what is known. */
    @FunctionalInterface
    interface Scoring {
        /** Figures by name; empty where nothing is known. */
        Map<String, Long> score(Path output);
    }

    JobLaunch(Console console, String name, CommonOptions common, JobOptions options) {
        this.console = console;
        this.name = name;
        this.common = common;
        this.options = options;
    }

    /**
     * Runs the job, or prints its plan.
     *
     * @return what it did, unless only its plan was wanted
     */
    Optional<RunSummary> run(Description description, Scoring scoring) throws InterruptedException {
        Configuration configuration = options.configuration();
        if (!configuration.contains(PipelineOptions.NAME)) {
            configuration.set(PipelineOptions.NAME, name);
        }
        if (options.isForJvmFlags()) {
            console.out()
                    .println(
                            String.join(" ", LayoutQuestion.parts(configuration).jvmFlags()));
            return Optional.empty();
        }
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        if (options.plan) {
            Path output =
                    ResultDirectory.unchecked(options.output, Path.of(""), name).path();
            describe(description, environment, output);
            printPlan(environment);
            return Optional.empty();
        }
        JobSettings.requireUnusedDirectory(configuration);
        ResultDirectory output = ResultDirectory.choose(
                options.output, Path.of(""), name, configuration.get(CheckpointingOptions.RESUME));
        boolean fromTheBeginning = isWithoutCheckpoint(configuration, output);
        describe(description, environment, output.path());
        return Optional.of(run(environment, output, fromTheBeginning, scoring));
    }

    private RunSummary run(
            StreamExecutionEnvironment environment, ResultDirectory output, boolean fromTheBeginning, Scoring scoring)
            throws InterruptedException {
        Configuration configuration = environment.getConfiguration();
        try (JobRun run = start(environment, output)) {
            console.say(name + " writes to " + output.path());
            if (fromTheBeginning) {
                console.say("there is no checkpoint to go on from: " + name + " begins from the beginning");
            }
            JobExecutionResult result = await(run, configuration);
            Map<String, Long> score = run.isStopped() ? Map.of() : scoring.score(output.path());
            RunSummary summary =
                    new RunSummary(result, run.checkpointsFailed(), run.garbageCollection(), score, output.path());
            show(summary, run.isStopped(), configuration.get(CheckpointingOptions.CHECKPOINTS_DIRECTORY));
            return summary;
        }
    }

    /** A failure of a run that went on may lie in what it went on from, so that is named too. */
    private static JobExecutionResult await(JobRun run, Configuration configuration) throws InterruptedException {
        try {
            return run.await();
        } catch (FailedException e) {
            if (!configuration.get(CheckpointingOptions.RESUME)) {
                throw e;
            }
            String checkpoints = configuration.get(CheckpointingOptions.CHECKPOINTS_DIRECTORY);
            throw new FailedException(e.getMessage() + " (resumed from " + checkpoints + ")", e);
        }
    }

    /** Whether a run that should go on has nothing to go on from; refuses where its output has got lost. */
    private static boolean isWithoutCheckpoint(Configuration configuration, ResultDirectory output) {
        if (!configuration.get(CheckpointingOptions.RESUME)) {
            return false;
        }
        String checkpoints = configuration.get(CheckpointingOptions.CHECKPOINTS_DIRECTORY);
        if (!JobSettings.holdsCheckpoints("--resume", Path.of(checkpoints))) {
            return true;
        }
        output.requirePresent(checkpoints);
        return false;
    }

    /** Prints a summary: one object on stdout, or a table. */
    private void show(RunSummary summary, boolean stopped, String checkpoints) {
        if (summary.result().alreadyFinished()) {
            console.say(name + " had already finished: nothing was left to do");
        } else if (stopped) {
            console.say(name + " was stopped after a last checkpoint: go on with --output " + summary.output()
                    + " --resume " + checkpoints + " and the other options as they were");
        }
        if (common.json) {
            console.out().println(JsonText.of(summary.json()));
        } else {
            console.out().print(summary.table());
            console.out().flush();
        }
    }

    private JobRun start(StreamExecutionEnvironment environment, ResultDirectory output) {
        output.create();
        try {
            return JobRun.start(console, options.progress, environment);
        } catch (RefusedException e) {
            output.discardIfEmpty();
            throw e;
        }
    }

    private void describe(Description description, StreamExecutionEnvironment environment, Path output) {
        try {
            description.describe(environment, output);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("--" + e.getMessage(), e);
        } catch (JobDescriptionException e) {
            throw new RefusedException(e.getMessage(), e);
        }
    }

    private void printPlan(StreamExecutionEnvironment environment) {
        try {
            String plan = environment.getExecutionPlan();
            if (common.json) {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("job", name);
                fields.put("plan", plan);
                console.out().println(JsonText.of(fields));
            } else {
                console.out().println(plan.stripTrailing());
            }
        } catch (JobDescriptionException e) {
            throw new RefusedException(e.getMessage(), e);
        }
    }
}
