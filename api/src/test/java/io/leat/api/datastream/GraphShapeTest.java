package io.leat.api.datastream;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.api.eventtime.WatermarkStrategy;
import io.leat.api.functions.AggregateFunction;
import io.leat.api.functions.Collector;
import io.leat.api.functions.KeyedProcessFunction;
import io.leat.api.functions.ProcessFunction;
import io.leat.api.functions.ProcessWindowFunction;
import io.leat.api.graph.ChainingStrategy;
import io.leat.api.graph.OneInputTransformation;
import io.leat.api.graph.OperatorSpec;
import io.leat.api.graph.PartitionTransformation;
import io.leat.api.graph.Partitioning;
import io.leat.api.graph.SinkTransformation;
import io.leat.api.graph.SourceTransformation;
import io.leat.api.graph.Transformation;
import io.leat.api.graph.TransformationVisitor;
import io.leat.api.graph.UnionTransformation;
import io.leat.api.sink.DiscardingSink;
import io.leat.api.windowing.TimeWindow;
import io.leat.api.windowing.TumblingEventTimeWindows;
import io.leat.serialize.types.Types;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@SuppressWarnings("SameNameButDifferent") // every kind of function has a Context of its own
class GraphShapeTest {
    private final RecordingExecutor executor = new RecordingExecutor();
    private final StreamExecutionEnvironment env = executor.environment().setParallelism(2);

    @Test
    void shouldDescribeAWindowedProgramStepByStep() throws Exception {
        env.fromSequence(1, 100)
                .map(x -> new Reading("s" + x % 3, x, 1))
                .filter(reading -> reading.value() > 2)
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Reading>forMonotonousTimestamps()
                        .withTimestampAssigner((reading, ignored) -> (long) reading.value()))
                .keyBy(Reading::sensor)
                .window(TumblingEventTimeWindows.of(Duration.ofMillis(10)))
                .aggregate(new Mean(), new Named())
                .rebalance()
                .sinkTo(new DiscardingSink<>())
                .name("out");
        env.execute("job");

        assertThat(executor.steps.stream().map(GraphShapeTest::draw))
                .containsExactly(
                        "1 Sequence Source(2): Long",
                        "2 Map(2) Map <- 1: Reading(sensor String, value double, count int)",
                        "3 Filter(2) Filter <- 2: Reading(sensor String, value double, count int)",
                        "4 Timestamps/Watermarks(2) TimestampsAndWatermarks <- 3: Reading(sensor String, value double,"
                                + " count int)",
                        "5 KEY_GROUP by String <- 4",
                        "6 Window(2) WindowAggregate keyed by String <- 5: String",
                        "7 REBALANCE <- 6",
                        "8 out(2) sink <- 7");
    }

    @Test
    void shouldDescribeEveryPartitioning() throws Exception {
        DataStream<Long> numbers = env.fromSequence(1, 9);
        List<DataStream<Long>> divided = List.of(
                numbers.forward(),
                numbers.rebalance(),
                numbers.rescale(),
                numbers.shuffle(),
                numbers.broadcast(),
                numbers.global());

        assertThat(divided.stream()
                        .map(stream -> ((PartitionTransformation<Long>) stream.getTransformation()).getPartitioning()))
                .containsExactly(
                        Partitioning.FORWARD,
                        Partitioning.REBALANCE,
                        Partitioning.RESCALE,
                        Partitioning.SHUFFLE,
                        Partitioning.BROADCAST,
                        Partitioning.GLOBAL);
    }

    @Test
    void shouldUniteStreamsOfOneType() throws Exception {
        DataStream<Long> numbers = env.fromSequence(1, 9);
        numbers.union(env.fromData(1L, 2L), env.fromSequence(5, 6).map(x -> -x)).print();
        env.execute("job");

        assertThat(executor.steps.stream().map(GraphShapeTest::draw))
                .containsExactly(
                        "1 Sequence Source(2): Long",
                        "2 Collection Source(1): Long",
                        "3 Sequence Source(2): Long",
                        "4 Map(2) Map <- 3: Long",
                        "5 union <- 1, 2, 4",
                        "6 Print to standard output(2) sink <- 5");
    }

    @Test
    void shouldTellEveryFunctionBehindAKeyedStreamTheKey() throws Exception {
        KeyedStream<Long, Long> keyed = env.fromSequence(1, 9).keyBy(x -> x % 3);
        List<Transformation<?>> behind = List.of(
                keyed.map(x -> x).getTransformation(),
                keyed.filter(x -> x > 3).getTransformation(),
                keyed.flatMap((Long x, Collector<Long> out) -> out.collect(x), Types.LONG)
                        .getTransformation(),
                keyed.process(new Passing()).getTransformation(),
                keyed.process(new KeyedPassing()).getTransformation(),
                keyed.reduce(Long::sum).getTransformation());

        assertThat(keyed.getKeyType()).isEqualTo(Types.LONG);
        for (Transformation<?> step : behind) {
            assertThat(((OneInputTransformation<?, ?>) step).getKey())
                    .as(step.getName())
                    .isNotNull();
        }
        assertThat(((OneInputTransformation<?, ?>)
                                env.fromSequence(1, 2).map(x -> x).getTransformation())
                        .getKey())
                .isNull();
    }

    @Test
    void shouldHandOnTheControlsOfOperatorsAndSinks() {
        Transformation<Long> operator = env.fromSequence(1, 9)
                .map(x -> x)
                .name("doubled")
                .uid("d1")
                .setParallelism(3)
                .setMaxParallelism(30)
                .slotSharingGroup("heavy")
                .startNewChain()
                .getTransformation();

        assertThat(operator.getName()).isEqualTo("doubled");
        assertThat(operator.getUid()).isEqualTo("d1");
        assertThat(operator.getParallelism()).isEqualTo(3);
        assertThat(operator.getMaxParallelism()).isEqualTo(30);
        assertThat(operator.getSlotSharingGroup()).isEqualTo("heavy");
        assertThat(operator.getChainingStrategy()).isEqualTo(ChainingStrategy.HEAD);
        assertThat(env.fromSequence(1, 9).disableChaining().getTransformation().getChainingStrategy())
                .isEqualTo(ChainingStrategy.NEVER);

        SinkTransformation<Long> sink = env.fromSequence(1, 9)
                .printToErr()
                .name("shown")
                .uid("s1")
                .setParallelism(1)
                .setMaxParallelism(8)
                .slotSharingGroup("light")
                .disableChaining()
                .getTransformation();
        assertThat(sink.getName()).isEqualTo("shown");
        assertThat(sink.getUid()).isEqualTo("s1");
        assertThat(sink.getParallelism()).isEqualTo(1);
        assertThat(sink.getMaxParallelism()).isEqualTo(8);
        assertThat(sink.getSlotSharingGroup()).isEqualTo("light");
        assertThat(sink.getChainingStrategy()).isEqualTo(ChainingStrategy.NEVER);
    }

    /** A step in one line: id, name, parallelism, what it does, its inputs, its type. */
    private static String draw(Transformation<?> step) {
        String inputs = step.getInputs().stream()
                .map(input -> Integer.toString(input.getId()))
                .collect(Collectors.joining(", "));
        String named = step.getName() + '(' + step.getParallelism() + ')';
        return step.getId() + " "
                + step.accept(new TransformationVisitor<String>() {
                    @Override
                    public <T> String visitSource(SourceTransformation<T> source) {
                        return named + ": " + source.getOutputType();
                    }

                    @Override
                    public <I, O> String visitOneInput(OneInputTransformation<I, O> operator) {
                        String key = operator.getKey() == null
                                ? ""
                                : " keyed by " + operator.getKey().keyType();
                        OperatorSpec<I, O> spec = operator.getOperator();
                        return named + ' ' + spec.getClass().getSimpleName() + key + " <- " + inputs + ": "
                                + operator.getOutputType();
                    }

                    @Override
                    public <T> String visitPartition(PartitionTransformation<T> partition) {
                        String key = partition.getKey() == null
                                ? ""
                                : " by " + partition.getKey().keyType();
                        return partition.getPartitioning() + key + " <- " + inputs;
                    }

                    @Override
                    public <T> String visitUnion(UnionTransformation<T> union) {
                        return "union <- " + inputs;
                    }

                    @Override
                    public <T> String visitSink(SinkTransformation<T> sink) {
                        return named + " sink <- " + inputs;
                    }
                });
    }

    private static final class Mean implements AggregateFunction<Reading, Reading, Double> {
        @Override
        public Reading createAccumulator() {
            return new Reading("", 0, 0);
        }

        @Override
        public Reading add(Reading value, Reading sum) {
            return new Reading("", sum.value() + value.value(), sum.count() + 1);
        }

        @Override
        public Double getResult(Reading sum) {
            return sum.value() / sum.count();
        }

        @Override
        public Reading merge(Reading a, Reading b) {
            return new Reading("", a.value() + b.value(), a.count() + b.count());
        }
    }

    private static final class Named extends ProcessWindowFunction<Double, String, String, TimeWindow> {
        @Override
        public void process(String key, Context context, Iterable<Double> elements, Collector<String> out) {
            elements.forEach(mean -> out.collect(key + mean));
        }
    }

    private static final class Passing extends ProcessFunction<Long, Long> {
        @Override
        public void processElement(Long value, Context ctx, Collector<Long> out) {
            out.collect(value);
        }
    }

    private static final class KeyedPassing extends KeyedProcessFunction<Long, Long, Long> {
        @Override
        public void processElement(Long value, Context ctx, Collector<Long> out) {
            out.collect(value);
        }
    }
}
