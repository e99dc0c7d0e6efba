package io.leat.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.api.configuration.PipelineOptions;
import io.leat.api.configuration.Placement;
import io.leat.api.datastream.SingleOutputStreamOperator;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.functions.Collector;
import io.leat.api.functions.FlatMapFunction;
import io.leat.api.functions.LongKeySelector;
import io.leat.api.functions.MapFunction;
import io.leat.api.sink.DiscardingSink;
import io.leat.serialize.view.View;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions fill views where they will be read. */
@Timeout(60)
class ClaimedViewsTest {
    private static final AtomicLong SUM = new AtomicLong();
    private static final AtomicLong CHARS = new AtomicLong();

    /** A number, and it as text. */
    @View
    public interface Numbered {
        /** The number. */
        long value();

        /** Sets it. */
        Numbered value(long value);

        /** The text. */
        CharSequence text();

        /** Sets it. */
        Numbered text(CharSequence text);
    }

    @BeforeEach
    void clear() {
        SUM.set(0);
        CHARS.set(0);
    }

    private static StreamExecutionEnvironment environment(boolean checked) {
        return TestJobs.environment(
                TestJobs.settings(Placement.INVOKER, 2).set(PipelineOptions.OBJECT_REUSE_CHECKED, checked));
    }

    private static SingleOutputStreamOperator<Numbered> numbers(StreamExecutionEnvironment environment, Claims claims) {
        return environment.fromSequence(1, 100).rebalance().flatMap(claims).name("claims");
    }

    private static void assertAllArrived(long times) {
        assertThat(SUM.get()).isEqualTo(5050 * times);
        assertThat(CHARS.get()).isEqualTo(192 * times);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldClaimInAChannel(boolean checked) throws Exception {
        StreamExecutionEnvironment environment = environment(checked);
        numbers(environment, new Claims(false)).rebalance().map(new Sum()).sinkTo(new DiscardingSink<>());
        environment.execute("rebalanced");
        assertAllArrived(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldClaimWithAKey(boolean checked) throws Exception {
        StreamExecutionEnvironment environment = environment(checked);
        numbers(environment, new Claims(true))
                .keyBy((LongKeySelector<Numbered>) Numbered::value)
                .map(new Sum())
                .sinkTo(new DiscardingSink<>());
        environment.execute("keyed");
        assertAllArrived(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldClaimInFrontOfAChainedOperatorAndForAll(boolean checked) throws Exception {
        StreamExecutionEnvironment environment = environment(checked);
        SingleOutputStreamOperator<Numbered> numbers = numbers(environment, new Claims(false));
        numbers.map(new Sum()).sinkTo(new DiscardingSink<>());
        numbers.broadcast().map(new Sum()).sinkTo(new DiscardingSink<>());
        environment.execute("chained and broadcast");
        assertAllArrived(3);
    }

    @Test
    void shouldWantTheKeyOnAKeyedEdgeAndTheRightOne() {
        StreamExecutionEnvironment without = environment(false);
        numbers(without, new Claims(false))
                .keyBy((LongKeySelector<Numbered>) Numbered::value)
                .map(new Sum())
                .sinkTo(new DiscardingSink<>());
        assertThatThrownBy(() -> without.execute("without"))
                .hasMessageContaining("operator=claims")
                .hasMessageContaining("keyed behind claims: call claim(key, maxLength)");

        StreamExecutionEnvironment wrong = environment(false);
        numbers(wrong, new Claims(true))
                .keyBy((LongKeySelector<Numbered>) view -> view.value() + 1000)
                .map(new Sum())
                .sinkTo(new DiscardingSink<>());
        assertThatThrownBy(() -> wrong.execute("wrong"))
                .hasMessageContaining("committed a view whose key is not the one it was claimed with");

        StreamExecutionEnvironment needless = environment(false);
        numbers(needless, new Claims(true)).rebalance().map(new Sum()).sinkTo(new DiscardingSink<>());
        assertThatThrownBy(() -> needless.execute("needless")).hasMessageContaining("call claim(maxLength)");
    }

    @Test
    void shouldWantEachClaimEnded() {
        StreamExecutionEnvironment environment = environment(false);
        environment
                .fromSequence(1, 3)
                .flatMap(new Forgets())
                .name("forgets")
                .rebalance()
                .map(new Sum())
                .sinkTo(new DiscardingSink<>());
        assertThatThrownBy(() -> environment.execute("forgets"))
                .hasMessageContaining("operator=forgets")
                .hasMessageContaining("neither committed nor aborted");
    }

    @Test
    void shouldLendNoViewsWhereRecordsAreNone() {
        StreamExecutionEnvironment environment = environment(false);
        environment.fromSequence(1, 3).flatMap(new NoViews()).rebalance().sinkTo(new DiscardingSink<>());
        assertThatThrownBy(() -> environment.execute("no views"))
                .hasMessageContaining("no views made by @View: call collect(record)");
    }

    /** Fills a claimed view for each number, and gives some back. */
    static final class Claims implements FlatMapFunction<Long, Numbered> {
        private static final long serialVersionUID = 1;
        private final boolean keyed;

        Claims(boolean keyed) {
            this.keyed = keyed;
        }

        @Override
        public void flatMap(Long value, Collector<Numbered> out) {
            if (value % 3 == 0) {
                claim(-1, out);
                out.abort();
            }
            claim(value, out).value(value).text(Long.toString(value));
            out.commit();
        }

        private Numbered claim(long value, Collector<Numbered> out) {
            return keyed ? out.claim(value, 64) : out.claim(64);
        }
    }

    /** Claims, and goes. */
    static final class Forgets implements FlatMapFunction<Long, Numbered> {
        private static final long serialVersionUID = 1;

        @Override
        public void flatMap(Long value, Collector<Numbered> out) {
            out.claim(64).value(value);
        }
    }

    /** Claims what there is not. */
    static final class NoViews implements FlatMapFunction<Long, Long> {
        private static final long serialVersionUID = 1;

        @Override
        public void flatMap(Long value, Collector<Long> out) {
            out.claim(8);
        }
    }

    /** Adds up what arrives. */
    static final class Sum implements MapFunction<Numbered, Long> {
        private static final long serialVersionUID = 1;

        @Override
        public Long map(Numbered view) {
            CHARS.addAndGet(view.text().length());
            return SUM.addAndGet(view.value());
        }
    }
}
