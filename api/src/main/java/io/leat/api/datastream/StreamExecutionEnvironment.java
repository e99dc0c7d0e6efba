package io.leat.api.datastream;

import io.leat.api.configuration.CheckpointingOptions;
import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.CoreOptions;
import io.leat.api.configuration.PipelineOptions;
import io.leat.api.eventtime.WatermarkStrategy;
import io.leat.api.execution.JobClient;
import io.leat.api.execution.JobDescriptionException;
import io.leat.api.execution.JobExecutionException;
import io.leat.api.execution.JobExecutionResult;
import io.leat.api.execution.JobExecutor;
import io.leat.api.graph.SourceTransformation;
import io.leat.api.graph.Transformation;
import io.leat.api.source.CollectionSource;
import io.leat.api.source.NumberSequenceSource;
import io.leat.api.source.Source;
import io.leat.serialize.types.TypeInformation;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * Where a program begins: it makes sources, collects the steps behind them, and has the job executed. Owned by one
 * thread.
 *
 * <p>Settings are layers in one {@link Configuration}: what it was given (by the launcher: file, then command line), and
 * over that what the program sets. A step that sets its own parallelism has the last word; one that doesn't takes the
 * parallelism the environment has at the moment the step is described.
 */
public final class StreamExecutionEnvironment {
    private static final String DEFAULT_JOB_NAME = "Leat Streaming Job";

    private final Configuration configuration;
    private final Supplier<JobExecutor> executor;
    private final StepRegister steps = new StepRegister();

    /**
     * An environment whose jobs are executed by what {@code executor} gives; asked once an execution. Programs rather
     * call {@link #getExecutionEnvironment()}.
     */
    public StreamExecutionEnvironment(Configuration configuration, Supplier<JobExecutor> executor) {
        this.configuration = new Configuration(configuration);
        this.executor = executor;
    }

    /** An environment with default settings, executed by the runtime that is found on the class path. */
    public static StreamExecutionEnvironment getExecutionEnvironment() {
        return getExecutionEnvironment(new Configuration());
    }

    /** An environment with these settings, executed by the runtime that is found on the class path. */
    public static StreamExecutionEnvironment getExecutionEnvironment(Configuration configuration) {
        return new StreamExecutionEnvironment(configuration, ExecutorDiscovery::find);
    }

    /** An environment that runs in this process, with one subtask a core. */
    public static StreamExecutionEnvironment createLocalEnvironment() {
        return getExecutionEnvironment();
    }

    /** An environment that runs in this process, with this parallelism. */
    public static StreamExecutionEnvironment createLocalEnvironment(int parallelism) {
        return getExecutionEnvironment().setParallelism(parallelism);
    }

    /** Sets the parallelism of the steps described from here on. */
    public StreamExecutionEnvironment setParallelism(int parallelism) {
        configuration.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
        return this;
    }

    /** Sets the number of key groups of steps that set none. */
    public StreamExecutionEnvironment setMaxParallelism(int maxParallelism) {
        configuration.set(PipelineOptions.MAX_PARALLELISM, maxParallelism);
        return this;
    }

    /** The parallelism of the next step: what was set, else the number of cores. */
    public int getParallelism() {
        return configuration
                .getOptional(CoreOptions.DEFAULT_PARALLELISM)
                .orElseGet(() -> Runtime.getRuntime().availableProcessors());
    }

    /** The number of key groups, or {@link Transformation#PARALLELISM_DEFAULT} where the engine derives it. */
    public int getMaxParallelism() {
        return configuration.getOptional(PipelineOptions.MAX_PARALLELISM).orElse(Transformation.PARALLELISM_DEFAULT);
    }

    /** A copy of the settings as they are now. */
    public Configuration getConfiguration() {
        return new Configuration(configuration);
    }

    /** Sets all that is set in {@code settings}. */
    public void configure(Configuration settings) {
        configuration.addAll(settings);
    }

    /** Takes a checkpoint every so many milliseconds. */
    public StreamExecutionEnvironment enableCheckpointing(long intervalMs) {
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(intervalMs));
        return this;
    }

    /** A stream of these elements, in this order; its type is that of the first. Never parallel. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <T> DataStreamSource<T> fromData(T... elements) {
        return fromData(Arrays.asList(elements));
    }

    /** A stream of these elements, in this order. Never parallel. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <T> DataStreamSource<T> fromData(TypeInformation<T> type, T... elements) {
        return fromData(Arrays.asList(elements), type);
    }

    /** A stream of these elements, in this order; its type is that of the first. Never parallel. */
    public <T> DataStreamSource<T> fromData(Collection<T> elements) {
        return fromData(elements, OutputTypes.ofElements(elements));
    }

    /** A stream of these elements, in the order of the collection. Never parallel. */
    public <T> DataStreamSource<T> fromData(Collection<T> elements, TypeInformation<T> type) {
        return source(
                new CollectionSource<>(elements, type), WatermarkStrategy.noWatermarks(), "Collection Source", false);
    }

    /** The same as {@link #fromData(Object[])}, under its older name. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <T> DataStreamSource<T> fromElements(T... elements) {
        return fromData(Arrays.asList(elements));
    }

    /** The same as {@link #fromData(Collection)}, under its older name. */
    public <T> DataStreamSource<T> fromCollection(Collection<T> elements) {
        return fromData(elements);
    }

    /** The same as {@link #fromData(Collection, TypeInformation)}, under its older name. */
    public <T> DataStreamSource<T> fromCollection(Collection<T> elements, TypeInformation<T> type) {
        return fromData(elements, type);
    }

    /** The whole numbers from {@code from} to {@code to}, both included; each subtask has a piece of the range. */
    public DataStreamSource<Long> fromSequence(long from, long to) {
        return source(new NumberSequenceSource(from, to), WatermarkStrategy.noWatermarks(), "Sequence Source", true);
    }

    /** What {@code source} gives, with timestamps and watermarks by {@code watermarkStrategy}. */
    public <T> DataStreamSource<T> fromSource(
            Source<T, ?> source, WatermarkStrategy<T> watermarkStrategy, String sourceName) {
        Serializability.check(source, sourceName);
        Serializability.check(watermarkStrategy, sourceName);
        return source(source, watermarkStrategy, sourceName, true);
    }

    private <T> DataStreamSource<T> source(
            Source<T, ?> source, WatermarkStrategy<T> watermarkStrategy, String name, boolean parallel) {
        SourceTransformation<T> step = new SourceTransformation<>(newStepId(), name, source, watermarkStrategy);
        registerTransformation(step);
        if (!parallel) {
            step.setParallelism(1);
        }
        return new DataStreamSource<>(this, step, parallel);
    }

    /** The id for the next transformation. */
    public int newStepId() {
        return steps.nextId();
    }

    /** Makes {@code transformation} a part of the job, with the parallelism of the environment if it has none. */
    public void registerTransformation(Transformation<?> transformation) {
        if (transformation.getParallelism() == Transformation.PARALLELISM_DEFAULT) {
            transformation.setParallelism(getParallelism());
        }
        steps.add(transformation);
    }

    /** Runs the job under the configured name, and waits for its end. */
    public JobExecutionResult execute() throws JobExecutionException, InterruptedException {
        return executeAsync().await();
    }

    /** Runs the job, and waits for its end. */
    public JobExecutionResult execute(String jobName) throws JobExecutionException, InterruptedException {
        return executeAsync(jobName).await();
    }

    /** Starts the job under the configured name. */
    public JobClient executeAsync() {
        return executeAsync(configuredName());
    }

    /**
     * Starts the job. The environment forgets its steps, so that it can describe another.
     *
     * @throws JobDescriptionException if the job cannot run as described, or there is nobody to run it
     */
    public JobClient executeAsync(String jobName) {
        List<Transformation<?>> job = steps.all();
        JobClient client = executor.get().execute(jobName, job, effectiveConfiguration(jobName));
        steps.clear();
        return client;
    }

    /** The graphs of the job as text. */
    public String getExecutionPlan() {
        String jobName = configuredName();
        return executor.get().plan(jobName, steps.all(), effectiveConfiguration(jobName));
    }

    private String configuredName() {
        return configuration.getOptional(PipelineOptions.NAME).orElse(DEFAULT_JOB_NAME);
    }

    private Configuration effectiveConfiguration(String jobName) {
        return new Configuration(configuration)
                .set(CoreOptions.DEFAULT_PARALLELISM, getParallelism())
                .set(PipelineOptions.NAME, jobName);
    }
}
