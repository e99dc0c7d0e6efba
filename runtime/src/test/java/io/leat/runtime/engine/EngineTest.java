package io.leat.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.CoreOptions;
import io.leat.api.configuration.ExecutionOptions;
import io.leat.api.configuration.IdlePolicy;
import io.leat.api.configuration.MemorySize;
import io.leat.api.configuration.Placement;
import io.leat.api.configuration.TaskManagerOptions;
import io.leat.api.datastream.DataStream;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.execution.JobClient;
import io.leat.api.execution.JobDescriptionException;
import io.leat.api.execution.JobExecutionException;
import io.leat.api.execution.JobExecutionResult;
import io.leat.serialize.types.Types;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class EngineTest {
    private final CollectingSink<String> sink = new CollectingSink<>();

    private static StreamExecutionEnvironment environment(Placement placement, int parallelism) {
        return StreamExecutionEnvironment.getExecutionEnvironment(new Configuration()
                .set(ExecutionOptions.PLACEMENT, placement)
                .set(CoreOptions.DEFAULT_PARALLELISM, parallelism));
    }

    private static List<String> numbers(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(Long::toString)
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Placement.class)
    void shouldDeliverEveryRecordOnceOnEveryPlacement(Placement placement) throws Exception {
        StreamExecutionEnvironment environment = environment(placement, 3);
        environment
                .fromSequence(1, 20_000)
                .rebalance()
                .map(value -> Long.toString(value))
                .keyBy(text -> text)
                .filter(text -> !text.endsWith("7"))
                .sinkTo(sink);

        JobExecutionResult result = environment.execute("numbers");

        List<String> expected =
                numbers(1, 20_000).stream().filter(text -> !text.endsWith("7")).toList();
        assertThat(sink.sorted()).isEqualTo(expected);
        assertThat(result.recordsIn()).isEqualTo(20_000);
        assertThat(result.recordsOut()).isEqualTo(expected.size());
    }

    @ParameterizedTest
    @EnumSource(IdlePolicy.class)
    void shouldDeliverEveryRecordWhateverWorkersDoWhenIdle(IdlePolicy policy) throws Exception {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(
                TestJobs.settings(Placement.SHARED, 2).set(ExecutionOptions.IDLE_POLICY, policy));
        environment
                .fromSequence(1, 5_000)
                .rebalance()
                .map(value -> Long.toString(value))
                .sinkTo(sink);

        environment.execute("numbers");

        assertThat(sink.sorted()).isEqualTo(numbers(1, 5_000));
    }

    @Test
    void shouldReduceEachKeyInOrder() throws Exception {
        StreamExecutionEnvironment environment = environment(Placement.SHARED, 1);
        environment
                .fromData(1L, 2L, 3L, 4L, 5L, 6L)
                .keyBy(value -> value % 2)
                .reduce((a, b) -> a + b)
                .map(value -> Long.toString(value))
                .sinkTo(sink);

        environment.execute("sums");

        assertThat(sink.inOrder()).containsExactly("1", "2", "4", "6", "9", "12");
    }

    @Test
    void shouldJoinAStreamWithItself() throws Exception {
        StreamExecutionEnvironment environment = environment(Placement.SHARED, 2);
        DataStream<Long> numbers = environment.fromSequence(1, 100);
        numbers.union(numbers).map(value -> Long.toString(value)).sinkTo(sink);

        environment.execute("twice");

        assertThat(sink.inOrder()).hasSize(200);
        assertThat(sink.sorted().stream().distinct().toList()).isEqualTo(numbers(1, 100));
    }

    @Test
    void shouldFeedSeveralBranchesFromOneStream() throws Exception {
        CollectingSink<String> other = new CollectingSink<>();
        StreamExecutionEnvironment environment = environment(Placement.SHARED, 2);
        DataStream<Long> numbers = environment.fromSequence(1, 100);
        numbers.map(value -> Long.toString(value)).sinkTo(sink);
        numbers.map(value -> Long.toString(-value)).setParallelism(3).sinkTo(other);

        environment.execute("branches");

        assertThat(sink.sorted()).isEqualTo(numbers(1, 100));
        assertThat(other.sorted()).isEqualTo(numbers(-100, -1));
    }

    @Test
    void shouldLeaveMemoryForRecordsLargerThanAPage() throws Exception {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(
                new Configuration().set(TaskManagerOptions.NETWORK_MEMORY_SIZE, new MemorySize(4 * 10 * (32 << 10))));
        environment
                .fromData("x".repeat(40_000))
                .rebalance()
                .filter(text -> true)
                .setParallelism(4)
                .sinkTo(sink)
                .setParallelism(4);

        environment.execute("large");

        assertThat(sink.inOrder().stream().map(String::length)).containsExactly(40_000);
    }

    @Test
    void shouldCarryRecordsLargerThanAPage() throws Exception {
        StreamExecutionEnvironment environment = environment(Placement.SHARED, 1);
        environment
                .fromData(10, 100_000, 20, 300_000)
                .rebalance()
                .map(length -> "x".repeat(length))
                .disableChaining()
                .sinkTo(sink)
                .setParallelism(2);

        environment.execute("large");

        assertThat(sink.inOrder().stream().map(String::length)).containsExactlyInAnyOrder(10, 100_000, 20, 300_000);
    }

    @Test
    void shouldNotDeadlockWhenOneRecordBecomesVeryMany() throws Exception {
        StreamExecutionEnvironment environment = environment(Placement.SHARED, 1);
        environment
                .fromData(1, 2)
                .<Integer>flatMap((value, out) -> {
                    for (int i = 0; i < 200_000; i++) {
                        out.collect(i);
                    }
                })
                .returns(Types.INT)
                .rebalance()
                .filter(value -> value % 1000 == 0)
                .setParallelism(2)
                .map(value -> "n" + value)
                .setParallelism(2)
                .sinkTo(sink);

        environment.execute("explosion");

        assertThat(sink.inOrder()).hasSize(400);
    }

    @Test
    void shouldNameOperatorSubtaskAndRecordWhenAFunctionFails() {
        StreamExecutionEnvironment environment = environment(Placement.SHARED, 1);
        environment
                .fromSequence(1, 100)
                .map(value -> {
                    if (value == 42) {
                        throw new IllegalStateException("not this one");
                    }
                    return Long.toString(value);
                })
                .name("picky")
                .returns(Types.STRING)
                .sinkTo(sink);

        assertThatThrownBy(() -> environment.execute("failing"))
                .isInstanceOf(JobExecutionException.class)
                .hasMessageContaining("job=failing")
                .hasMessageContaining("operator=picky")
                .hasMessageContaining("record=42")
                .hasMessageContaining("(1/1)")
                .hasMessageContaining("not this one");
    }

    @Test
    void shouldCancelAnEndlessJob() throws Exception {
        StreamExecutionEnvironment environment = environment(Placement.SHARED, 2);
        environment
                .fromSequence(1, Long.MAX_VALUE - 1)
                .rebalance()
                .filter(value -> value < 0)
                .map(value -> Long.toString(value))
                .sinkTo(sink);
        JobClient client = environment.executeAsync("endless");

        client.cancel();

        assertThatThrownBy(client::await)
                .isInstanceOf(JobExecutionException.class)
                .hasMessageContaining("job=endless was cancelled");
    }

    @Test
    void shouldRefuseAJobWithoutASink() {
        StreamExecutionEnvironment environment = environment(Placement.SHARED, 1);
        environment.fromSequence(1, 10);

        assertThatThrownBy(() -> environment.execute("nowhere"))
                .isInstanceOf(JobDescriptionException.class)
                .hasMessageContaining("has no sink");
    }

    @Test
    void shouldNameTheNumberToChangeWhenNetworkMemoryIsTooSmall() {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(new Configuration()
                .set(CoreOptions.DEFAULT_PARALLELISM, 20)
                .set(TaskManagerOptions.NETWORK_MEMORY_SIZE, MemorySize.ofMebiBytes(1)));
        environment
                .fromSequence(1, 10)
                .rebalance()
                .map(value -> Long.toString(value))
                .sinkTo(sink);

        assertThatThrownBy(() -> environment.execute("wide"))
                .isInstanceOf(JobDescriptionException.class)
                .hasMessageContaining("taskmanager.memory.network.size")
                .hasMessageContaining("400 channels");
    }

    @Test
    void shouldRefuseMoreSlotsThanThereAre() {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(
                new Configuration().set(CoreOptions.DEFAULT_PARALLELISM, 4).set(TaskManagerOptions.NUM_TASK_SLOTS, 2));
        environment.fromSequence(1, 10).map(value -> Long.toString(value)).sinkTo(sink);

        assertThatThrownBy(() -> environment.execute("slots"))
                .isInstanceOf(JobDescriptionException.class)
                .hasMessageContaining("taskmanager.numberOfTaskSlots=2")
                .hasMessageContaining("needs 4 slots");
    }
}
