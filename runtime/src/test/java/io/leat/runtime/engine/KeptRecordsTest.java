package io.leat.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.PipelineOptions;
import io.leat.api.configuration.Placement;
import io.leat.api.datastream.DataStream;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.execution.JobExecutionException;
import io.leat.api.functions.Collector;
import io.leat.api.functions.FlatMapFunction;
import io.leat.api.functions.MapFunction;
import io.leat.api.sink.DiscardingSink;
import io.leat.serialize.tuple.Tuple2;
import io.leat.serialize.types.Types;
import io.leat.serialize.types.Views;
import io.leat.serialize.view.View;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The checked mode names who keeps a record, and leaves alone who does not. */
@Timeout(60)
class KeptRecordsTest {
    /** A view that is one number. */
    @View
    public interface Counted {
        /** The number. */
        long value();

        /** Sets it. */
        void value(long value);
    }

    private static StreamExecutionEnvironment environment(boolean checked) {
        return TestJobs.environment(settings(checked));
    }

    private static Configuration settings(boolean checked) {
        return TestJobs.settings(Placement.INVOKER, 1).set(PipelineOptions.OBJECT_REUSE_CHECKED, checked);
    }

    private static DataStream<Tuple2<String, Long>> pairs(StreamExecutionEnvironment environment) {
        return environment
                .fromSequence(1, 50)
                .map(i -> Tuple2.of("n", i))
                .returns(Types.TUPLE(Types.STRING, Types.LONG))
                .rebalance();
    }

    private static DataStream<Counted> numbers(StreamExecutionEnvironment environment) {
        return environment.fromSequence(1, 50).map(new ToView()).rebalance();
    }

    @Test
    void shouldNameWhoEmitsARecordOfAnEarlierCall() {
        StreamExecutionEnvironment environment = environment(true);
        pairs(environment).flatMap(new Late()).name("late").sinkTo(new DiscardingSink<>());

        assertThatThrownBy(() -> environment.execute("keeps"))
                .isInstanceOf(JobExecutionException.class)
                .hasMessageContaining("operator=late")
                .hasMessageContaining("it emitted a record that it was given in an earlier call")
                .hasMessageContaining("keep a copy");
    }

    @Test
    void shouldNameWhoStillHoldsRecordsAtTheEnd() {
        StreamExecutionEnvironment environment = environment(true);
        pairs(environment).map(pair -> pair.f1).name("innocent").sinkTo(new DiscardingSink<>());
        pairs(environment).map(new Hoarder()).name("hoarder").sinkTo(new DiscardingSink<>());

        assertThatThrownBy(() -> environment.execute("holds"))
                .hasMessageContaining("operator=hoarder kept=50: records were held longer than the call")
                .hasMessageNotContaining("innocent");
    }

    @Test
    void shouldMakeAKeptTupleUseless() {
        StreamExecutionEnvironment environment = environment(true);
        pairs(environment).map(new ReadsThePast()).name("past").sinkTo(new DiscardingSink<>());

        assertThatThrownBy(() -> environment.execute("reads"))
                .hasMessageContaining("operator=past")
                .hasRootCauseInstanceOf(NullPointerException.class);
    }

    @Test
    void shouldRefuseTheUseOfAViewAfterItsCall() {
        StreamExecutionEnvironment environment = environment(true);
        numbers(environment).map(new KeepsView()).name("keeper").sinkTo(new DiscardingSink<>());

        assertThatThrownBy(() -> environment.execute("view"))
                .hasMessageContaining("operator=keeper")
                .hasMessageContaining("view=Counted has no record: a view is valid until the function");
    }

    @Test
    void shouldLetAloneWhoCopies() throws Exception {
        StreamExecutionEnvironment environment = environment(true);
        pairs(environment).map(new Copies()).keyBy(pair -> pair.f0).sum(1).sinkTo(new DiscardingSink<>());
        numbers(environment).filter(number -> number.value() % 2 == 0).sinkTo(new DiscardingSink<>());

        assertThat(environment.execute("copies").recordsOut()).isEqualTo(75);
    }

    @Test
    void shouldWatchNothingUnlessAsked() throws Exception {
        StreamExecutionEnvironment environment = environment(false);
        pairs(environment).map(new Hoarder()).sinkTo(new DiscardingSink<>());

        assertThat(environment.execute("unwatched").recordsOut()).isEqualTo(50);
    }

    /** Makes views. */
    static final class ToView implements MapFunction<Long, Counted> {
        private static final long serialVersionUID = 1;
        private transient Counted view;

        @Override
        public Counted map(Long value) {
            if (view == null) {
                view = Views.allocate(Counted.class, 8);
            }
            view.value(value);
            return view;
        }
    }

    /** Emits each record one call late. */
    static final class Late implements FlatMapFunction<Tuple2<String, Long>, Tuple2<String, Long>> {
        private static final long serialVersionUID = 1;
        private transient Tuple2<String, Long> last;

        @Override
        public void flatMap(Tuple2<String, Long> value, Collector<Tuple2<String, Long>> out) {
            if (last != null) {
                out.collect(last);
            }
            last = value;
        }
    }

    /** Keeps them all. */
    static final class Hoarder implements MapFunction<Tuple2<String, Long>, Long> {
        private static final long serialVersionUID = 1;
        private final ArrayList<Tuple2<String, Long>> all = new ArrayList<>();

        @Override
        public Long map(Tuple2<String, Long> value) {
            all.add(value);
            return value.f1;
        }
    }

    /** Keeps one and reads it later. */
    static final class ReadsThePast implements MapFunction<Tuple2<String, Long>, Long> {
        private static final long serialVersionUID = 1;
        private transient Tuple2<String, Long> last;

        @Override
        public Long map(Tuple2<String, Long> value) {
            long before = last == null ? 0 : last.f1;
            last = value;
            return before;
        }
    }

    /** Keeps one and reads it later. */
    static final class KeepsView implements MapFunction<Counted, Long> {
        private static final long serialVersionUID = 1;
        private transient Counted last;

        @Override
        public Long map(Counted value) {
            long before = last == null ? 0 : last.value();
            last = value;
            return before;
        }
    }

    /** Keeps copies. */
    static final class Copies implements MapFunction<Tuple2<String, Long>, Tuple2<String, Long>> {
        private static final long serialVersionUID = 1;
        private transient List<Tuple2<String, Long>> all;

        @Override
        public Tuple2<String, Long> map(Tuple2<String, Long> value) {
            if (all == null) {
                all = new ArrayList<>();
            }
            all.add(value.copy());
            return all.get(all.size() - 1);
        }
    }
}
