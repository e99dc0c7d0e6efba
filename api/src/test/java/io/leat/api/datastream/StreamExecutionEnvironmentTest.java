package io.leat.api.datastream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.api.configuration.CheckpointingOptions;
import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.CoreOptions;
import io.leat.api.configuration.IllegalConfigurationException;
import io.leat.api.configuration.PipelineOptions;
import io.leat.api.eventtime.WatermarkStrategy;
import io.leat.api.execution.JobDescriptionException;
import io.leat.api.graph.Transformation;
import io.leat.api.sink.DiscardingSink;
import io.leat.api.source.NumberSequenceSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StreamExecutionEnvironmentTest {
    private final RecordingExecutor executor = new RecordingExecutor();

    @Test
    void shouldTakeParallelismFromOperatorThenEnvironmentThenClientThenFile() {
        Configuration file = Configuration.fromMap(Map.of("parallelism.default", "2"));
        Configuration client = Configuration.fromMap(Map.of("parallelism.default", "3"));
        Configuration launched = new Configuration(file);

        assertThat(executor.environment(launched).fromSequence(1, 9).getParallelism())
                .isEqualTo(2);
        launched.addAll(client);
        StreamExecutionEnvironment env = executor.environment(launched);
        assertThat(env.fromSequence(1, 9).getParallelism()).isEqualTo(3);
        env.setParallelism(4);
        assertThat(env.fromSequence(1, 9).getParallelism()).isEqualTo(4);
        assertThat(env.fromSequence(1, 9).setParallelism(5).getParallelism()).isEqualTo(5);
    }

    @Test
    void shouldHaveOneSubtaskACoreWhereNothingIsSet() throws Exception {
        StreamExecutionEnvironment env = executor.environment();
        int cores = Runtime.getRuntime().availableProcessors();

        assertThat(env.getParallelism()).isEqualTo(cores);
        env.fromSequence(1, 9).print();
        env.execute("job");
        assertThat(executor.configuration.get(CoreOptions.DEFAULT_PARALLELISM)).isEqualTo(cores);
    }

    @Test
    void shouldKeepTheParallelismAStepWasDescribedWith() {
        StreamExecutionEnvironment env = executor.environment().setParallelism(2);
        DataStream<Long> before = env.fromSequence(1, 9);
        env.setParallelism(3);

        assertThat(before.getParallelism()).isEqualTo(2);
        assertThat(before.map(x -> x + 1).getParallelism()).isEqualTo(3);
    }

    @Test
    void shouldLeaveSourcesThatAreNotParallelAtOne() {
        StreamExecutionEnvironment env = executor.environment().setParallelism(4);

        assertThat(env.fromData(1, 2, 3).getParallelism()).isEqualTo(1);
        assertThat(env.fromCollection(List.of("a")).setParallelism(1).getParallelism())
                .isEqualTo(1);
        assertThatThrownBy(() -> env.fromElements("a", "b").setParallelism(2))
                .hasMessage("source=Collection Source parallelism=2: this source is not parallel; leave it at 1 and"
                        + " rebalance() behind it");
    }

    @Test
    void shouldRefuseAParallelismThatCannotBe() {
        StreamExecutionEnvironment env = executor.environment();

        assertThatThrownBy(() -> env.setParallelism(0))
                .isInstanceOf(IllegalConfigurationException.class)
                .hasMessage("parallelism.default=0: give a whole number from 1 to 32768");
        assertThatThrownBy(() -> env.setMaxParallelism(40_000)).hasMessageContaining("pipeline.max-parallelism=40000");
        assertThatThrownBy(() -> env.fromSequence(1, 2).setParallelism(0))
                .hasMessage("parallelism=0: give a whole number from 1 to 32768");
        assertThatThrownBy(() -> env.fromSequence(1, 2).setMaxParallelism(-1))
                .hasMessageContaining("maxParallelism=-1");
        assertThatThrownBy(() -> env.enableCheckpointing(0))
                .hasMessageContaining("execution.checkpointing.interval=0s: give a duration of at least 1ms");
    }

    @Test
    void shouldHandTheExecutorTheEffectiveConfiguration() throws Exception {
        Configuration given = Configuration.fromMap(Map.of("pipeline.name", "from file", "leat.workers", "2"));
        StreamExecutionEnvironment env = executor.environment(given);
        env.setParallelism(2).setMaxParallelism(64).enableCheckpointing(1500);
        env.configure(Configuration.fromMap(Map.of("execution.checkpointing.dir", "/data")));
        env.fromSequence(1, 2).print();

        assertThat(env.execute("named in code").jobName()).isEqualTo("named in code");
        assertThat(executor.configuration.toMap())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "pipeline.name", "named in code",
                        "leat.workers", "2",
                        "parallelism.default", "2",
                        "pipeline.max-parallelism", "64",
                        "execution.checkpointing.interval", "1500ms",
                        "execution.checkpointing.dir", "/data"));
        assertThat(given.contains(CoreOptions.DEFAULT_PARALLELISM)).isFalse();
        assertThat(env.getMaxParallelism()).isEqualTo(64);
        assertThat(env.getConfiguration().get(CheckpointingOptions.CHECKPOINTING_INTERVAL))
                .isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void shouldNameAJobByConfigurationWhereCodeDoesNot() throws Exception {
        StreamExecutionEnvironment named =
                executor.environment(new Configuration().set(PipelineOptions.NAME, "configured"));
        named.fromData(1).print();
        assertThat(named.execute().jobName()).isEqualTo("configured");

        StreamExecutionEnvironment unnamed = executor.environment();
        unnamed.fromData(1).print();
        assertThat(unnamed.execute().jobName()).isEqualTo("Leat Streaming Job");
    }

    @Test
    void shouldForgetTheStepsOfAJobThatWasExecuted() throws Exception {
        StreamExecutionEnvironment env = executor.environment();
        env.fromData(1).print();
        env.execute("first");
        env.fromData("a").sinkTo(new DiscardingSink<>());
        env.execute("second");

        assertThat(executor.steps).extracting(Transformation::getName).containsExactly("Collection Source", "Sink");
        assertThatThrownBy(() -> env.execute("third"))
                .isInstanceOf(JobDescriptionException.class)
                .hasMessageContaining("steps=0");
    }

    @Test
    void shouldBringTheStepsOfAnEarlierJobThatALaterOneBuildsOn() throws Exception {
        StreamExecutionEnvironment env = executor.environment();
        DataStream<Long> numbers = env.fromSequence(1, 9).map(x -> x * 2).name("doubled");
        numbers.print();
        env.execute("first");
        numbers.sinkTo(new DiscardingSink<>());
        env.execute("second");

        assertThat(executor.steps)
                .extracting(Transformation::getName)
                .containsExactly("Sequence Source", "doubled", "Sink");
        assertThat(executor.steps).extracting(Transformation::getId).isSorted();
    }

    @Test
    void shouldKeepTheStepsWhenItOnlyPlans() throws Exception {
        StreamExecutionEnvironment env = executor.environment().setParallelism(2);
        env.fromSource(new NumberSequenceSource(1, 5), WatermarkStrategy.noWatermarks(), "numbers")
                .print();

        assertThat(env.getExecutionPlan())
                .isEqualTo("Leat Streaming Job: [numbers, Print to standard output] parallelism 2");
        assertThat(env.executeAsync().await()).isNotNull();
    }

    @Test
    void shouldMakeLocalEnvironmentsWithAParallelism() {
        assertThat(StreamExecutionEnvironment.createLocalEnvironment(3).getParallelism())
                .isEqualTo(3);
        assertThat(StreamExecutionEnvironment.createLocalEnvironment().getParallelism())
                .isEqualTo(Runtime.getRuntime().availableProcessors());
    }
}
