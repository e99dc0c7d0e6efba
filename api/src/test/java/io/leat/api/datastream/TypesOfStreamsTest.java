package io.leat.api.datastream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.api.functions.AggregateFunction;
import io.leat.api.functions.Collector;
import io.leat.api.functions.FlatMapFunction;
import io.leat.api.functions.LongKeySelector;
import io.leat.api.functions.MapFunction;
import io.leat.api.functions.ProcessWindowFunction;
import io.leat.api.functions.ReduceFunction;
import io.leat.api.windowing.TimeWindow;
import io.leat.api.windowing.TumblingEventTimeWindows;
import io.leat.api.windowing.WindowAssigner;
import io.leat.serialize.tuple.Tuple2;
import io.leat.serialize.types.InvalidTypesException;
import io.leat.serialize.types.TypeHint;
import io.leat.serialize.types.TypeInformation;
import io.leat.serialize.types.Types;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the fluent API finds out about types by itself, and what it says where it cannot. */
@Timeout(60)
class TypesOfStreamsTest {
    private static final TypeInformation<Tuple2<String, Long>> PAIR = Types.TUPLE(Types.STRING, Types.LONG);

    private final StreamExecutionEnvironment env = new RecordingExecutor().environment();
    private final DataStream<Long> numbers = env.fromSequence(1, 9);

    @Test
    void shouldFindTheTypesOfElements() {
        assertThat(env.fromData("a", "b").getType()).isEqualTo(Types.STRING);
        assertThat(env.fromData(Tuple2.of("a", 1L)).getType()).isEqualTo(PAIR);
        assertThat(env.fromData(new Reading("a", 1, 1)).getType()).isEqualTo(Types.of(Reading.class));
        assertThat(env.fromData(PAIR, Tuple2.of("a", 1L)).getType()).isEqualTo(PAIR);
        assertThat(env.fromCollection(List.of(1, 2), Types.INT).getType()).isEqualTo(Types.INT);
    }

    @Test
    void shouldNameTheElementThatDoesNotFit() {
        assertThatThrownBy(() -> env.fromData("a", null)).hasMessageContaining("element=1 value=null type=String");
        assertThatThrownBy(() -> env.fromData((Object) "a", 2)).hasMessageContaining("element=1 value=2 type=String");
        assertThatThrownBy(() -> env.fromCollection(List.of()))
                .isInstanceOf(InvalidTypesException.class)
                .hasMessageContaining("fromData(collection, Types...)");
    }

    @Test
    void shouldFindTheTypesOfLambdasReferencesAndClasses() {
        assertThat(numbers.map(x -> "n" + x).getType()).isEqualTo(Types.STRING);
        assertThat(numbers.map(Long::doubleValue).getType()).isEqualTo(Types.DOUBLE);
        assertThat(numbers.map(x -> new Reading("s", x, 1)).getType()).isEqualTo(Types.of(Reading.class));
        assertThat(numbers.map(new Pairing()).getType()).isEqualTo(PAIR);
        assertThat(numbers.flatMap(new Twice()).getType()).isEqualTo(Types.LONG);
        assertThat(numbers.filter(x -> x > 3).getType()).isEqualTo(Types.LONG);
        assertThat(numbers.keyBy(x -> "k" + x).getKeyType()).isEqualTo(Types.STRING);
        assertThat(numbers.keyBy((LongKeySelector<Long>) x -> x % 2).getKeyType())
                .isEqualTo(Types.LONG);
        assertThat(numbers.keyBy(x -> x).sum(0).getType()).isEqualTo(Types.LONG);
    }

    @Test
    void shouldAskForTheTypeThatErasureHasTaken() {
        DataStream<Tuple2<String, Long>> unknown =
                numbers.map(x -> Tuple2.of("n", x)).name("pairs");

        assertThatThrownBy(unknown::getType)
                .isInstanceOf(InvalidTypesException.class)
                .hasMessageContaining("operator=pairs")
                .hasMessageContaining(".returns(");
        assertThatThrownBy(() -> unknown.keyBy(pair -> pair.f0).sum(1)).hasMessageContaining("operator=pairs");
        assertThatThrownBy(unknown::print).hasMessageContaining("operator=pairs");
        assertThatThrownBy(() -> numbers.flatMap((Long x, Collector<Long> out) -> out.collect(x))
                        .getType())
                .hasMessageContaining("operator=Flat Map");
    }

    @Test
    void shouldTakeTheTypeTheUserSays() {
        assertThat(numbers.map(x -> Tuple2.of("n", x)).returns(PAIR).getType()).isEqualTo(PAIR);
        assertThat(numbers.map(x -> Tuple2.of("n", x))
                        .returns(new TypeHint<Tuple2<String, Long>>() {})
                        .getType())
                .isEqualTo(PAIR);
        assertThat(numbers.flatMap((Long x, Collector<Reading> out) -> {})
                        .returns(Reading.class)
                        .getType())
                .isEqualTo(Types.of(Reading.class));
        assertThat(numbers.map(x -> Tuple2.of("n", x), PAIR).getType()).isEqualTo(PAIR);
        assertThat(numbers.map(x -> Tuple2.of("n", x))
                        .returns(PAIR)
                        .keyBy(pair -> pair.f0)
                        .getKeyType())
                .isEqualTo(Types.STRING);
    }

    @Test
    void shouldRefuseATypeThatComesTooLate() {
        SingleOutputStreamOperator<Tuple2<String, Long>> pairs =
                numbers.map(x -> Tuple2.of("n", x)).name("pairs").returns(PAIR);
        pairs.filter(pair -> pair.f1 > 3);

        assertThatThrownBy(() -> pairs.returns(Types.TUPLE(Types.STRING, Types.INT)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "operator=pairs type=Tuple2<String, Integer> comes too late, Tuple2<String, Long> is in use:"
                                + " call .returns() before anything else on the stream");
        assertThat(pairs.returns(PAIR).getType()).isEqualTo(PAIR);
    }

    @Test
    void shouldRefuseKeysWhoseEqualityIsNotThatOfTheirBytes() {
        assertThatThrownBy(() -> numbers.keyBy(x -> new int[] {1}))
                .isInstanceOf(InvalidTypesException.class)
                .hasMessage("operator=keyBy key=int[] is no key type: arrays are equal only to themselves; use a List,"
                        + " a String or a record");
        assertThatThrownBy(() -> numbers.keyBy(x -> new Total()))
                .hasMessageContaining("key=Total(")
                .hasMessageContaining("use a record or a tuple of its fields");
        assertThatThrownBy(() -> numbers.keyBy(x -> Tuple2.of("k", x)))
                .hasMessageContaining("keyBy(selector, Types...)");
    }

    @Test
    void shouldUniteOnlyStreamsOfOneType() {
        @SuppressWarnings({"unchecked", "rawtypes"}) // as a program with raw types would
        DataStream<Long> texts = (DataStream) env.fromData("a");

        assertThatThrownBy(() -> numbers.union(texts)).hasMessageContaining("union of Long and String");
    }

    @Test
    void shouldFindTheTypesOfWindows() {
        WindowedStream<Long, Long, TimeWindow> windows = windows();

        assertThat(windows.aggregate(new Summing()).getType()).isEqualTo(Types.STRING);
        assertThat(windows.aggregate(new Summing(), new Sizing()).getType()).isEqualTo(Types.INT);
        assertThat(windows.reduce(Long::sum).getType()).isEqualTo(Types.LONG);
        assertThat(windows.max(0).getType()).isEqualTo(Types.LONG);
        assertThat(windows.aggregate(new Folding<>(), Types.LONG, Types.LONG).getType())
                .isEqualTo(Types.LONG);
        assertThatThrownBy(() -> windows.aggregate(new Folding<>()))
                .isInstanceOf(InvalidTypesException.class)
                .hasMessageContaining("accumulator type")
                .hasMessageContaining(Folding.class.getName());
    }

    @Test
    void shouldRefuseWindowsThatDoNotEndByEventTime() {
        assertThatThrownBy(() -> numbers.keyBy(x -> x).window(new ByTheClock()))
                .hasMessageContaining("assigner=by the clock")
                .hasMessageContaining("event-time assigner");
    }

    @Test
    void shouldReduceInWindowsAsFarAsThereAreRecords() throws Exception {
        ReduceAggregate<Long> sum = new ReduceAggregate<>(Long::sum);

        assertThat(sum.add(3L, sum.add(2L, sum.createAccumulator()))).isEqualTo(5L);
        assertThat(sum.merge(sum.createAccumulator(), 4L)).isEqualTo(4L);
        assertThat(sum.merge(4L, sum.createAccumulator())).isEqualTo(4L);
        assertThat(sum.getResult(sum.merge(4L, 5L))).isEqualTo(9L);
        ReduceFunction<Long> failing = (a, b) -> {
            throw new java.io.IOException("disk");
        };
        assertThatThrownBy(() -> new ReduceAggregate<>(failing).add(1L, 2L))
                .hasMessageContaining("reduce function failed")
                .hasRootCauseMessage("disk");
    }

    private WindowedStream<Long, Long, TimeWindow> windows() {
        return numbers.keyBy(x -> x).window(TumblingEventTimeWindows.of(Duration.ofSeconds(1)));
    }

    private static final class Pairing implements MapFunction<Long, Tuple2<String, Long>> {
        @Override
        public Tuple2<String, Long> map(Long value) {
            return Tuple2.of("n", value);
        }
    }

    private static final class Twice implements FlatMapFunction<Long, Long> {
        @Override
        public void flatMap(Long value, Collector<Long> out) {
            out.collect(value);
            out.collect(value);
        }
    }

    private static final class Summing implements AggregateFunction<Long, Long, String> {
        @Override
        public Long createAccumulator() {
            return 0L;
        }

        @Override
        public Long add(Long value, Long sum) {
            return value + sum;
        }

        @Override
        public String getResult(Long sum) {
            return sum.toString();
        }

        @Override
        public Long merge(Long a, Long b) {
            return a + b;
        }
    }

    private static final class Sizing extends ProcessWindowFunction<String, Integer, Long, TimeWindow> {
        @Override
        public void process(Long key, Context context, Iterable<String> elements, Collector<Integer> out) {
            elements.forEach(text -> out.collect(text.length()));
        }
    }

    /** Its types are variables: nobody can find them out. */
    private static final class Folding<T> implements AggregateFunction<T, T, T> {
        @Override
        public T createAccumulator() {
            return null;
        }

        @Override
        public T add(T value, T accumulator) {
            return value;
        }

        @Override
        public T getResult(T accumulator) {
            return accumulator;
        }

        @Override
        public T merge(T a, T b) {
            return a;
        }
    }

    private static final class ByTheClock extends WindowAssigner<Object, TimeWindow> {
        @Override
        public Collection<TimeWindow> assignWindows(Object element, long timestamp) {
            return List.of();
        }

        @Override
        public boolean isEventTime() {
            return false;
        }

        @Override
        public String toString() {
            return "by the clock";
        }
    }
}
