package io.leat.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.api.configuration.Placement;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.eventtime.Watermark;
import io.leat.api.eventtime.WatermarkGenerator;
import io.leat.api.eventtime.WatermarkOutput;
import io.leat.api.eventtime.WatermarkStrategy;
import io.leat.api.execution.JobClient;
import io.leat.api.execution.JobExecutionResult;
import io.leat.api.functions.AggregateFunction;
import io.leat.api.functions.KeySelector;
import io.leat.api.windowing.TumblingEventTimeWindows;
import io.leat.serialize.types.Types;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Event time from source to window in whole jobs. */
@Timeout(60)
class SourceTimeTest {
    private static final ConcurrentHashMap<Integer, Thread> SELECTOR_THREADS = new ConcurrentHashMap<>();

    private final CollectingSink<Long> sink = new CollectingSink<>();

    private static StreamExecutionEnvironment environment(int parallelism) {
        return TestJobs.environment(TestJobs.settings(Placement.SHARED, parallelism));
    }

    @Test
    void shouldRaiseWatermarksOfAReaderThatNamesNoSplits() throws Exception {
        PacedSource source = new PacedSource(false);
        source.allowed.set(1_000);
        StreamExecutionEnvironment environment = environment(1);
        environment
                .fromSource(source, WatermarkStrategy.forMonotonousTimestamps(), "paced")
                .sinkTo(sink);
        JobClient client = environment.executeAsync("main output");

        TestJobs.waitFor(client, progress -> progress.watermark() == 998);

        assertThat(client.isDone()).isFalse();
        client.stopWithCheckpoint();
    }

    /** Idle after each record. */
    private static final class IdleGenerator implements WatermarkGenerator<Long> {
        @Override
        public void onEvent(Long event, long eventTimestamp, WatermarkOutput output) {
            output.emitWatermark(new Watermark(eventTimestamp));
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            output.markIdle();
        }
    }

    @Test
    void shouldNotEndEventTimeWhenEverySplitIsIdle() throws Exception {
        PacedSource source = new PacedSource();
        source.end.set(1_000);
        StreamExecutionEnvironment environment = environment(1);
        environment
                .fromSource(source, WatermarkStrategy.forGenerator(context -> new IdleGenerator()), "idling")
                .keyBy(value -> 1L)
                .window(TumblingEventTimeWindows.of(Duration.ofSeconds(1)))
                .aggregate(new Counting())
                .sinkTo(sink);

        JobExecutionResult result = environment.execute("idle");

        assertThat(result.recordsLate()).isZero();
        assertThat(sink.inOrder()).containsExactly(1_000L);
    }

    /** Counts. */
    private static final class Counting implements AggregateFunction<Long, Long, Long> {
        private static final long serialVersionUID = 1;

        @Override
        public Long createAccumulator() {
            return 0L;
        }

        @Override
        public Long add(Long value, Long accumulator) {
            return accumulator + 1;
        }

        @Override
        public Long getResult(Long accumulator) {
            return accumulator;
        }

        @Override
        public Long merge(Long a, Long b) {
            return a + b;
        }
    }

    @Test
    void shouldReportLateRecords() throws Exception {
        StreamExecutionEnvironment environment = environment(1);
        environment
                .fromData(100L, 2_000L, 150L, 2_100L, 160L)
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Long>forGenerator(context -> new Punctuated())
                        .withTimestampAssigner((value, before) -> value))
                .keyBy(value -> 1L)
                .window(TumblingEventTimeWindows.of(Duration.ofSeconds(1)))
                .aggregate(new Counting())
                .sinkTo(sink);

        JobExecutionResult result = environment.execute("late");

        assertThat(result.recordsLate()).isEqualTo(2);
        assertThat(sink.inOrder()).containsExactly(1L, 2L);
    }

    /** A watermark behind each record. */
    private static final class Punctuated implements WatermarkGenerator<Long> {
        @Override
        public void onEvent(Long event, long eventTimestamp, WatermarkOutput output) {
            output.emitWatermark(new Watermark(eventTimestamp));
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {}
    }

    /** Says so when two threads use it. */
    private static final class OneThreadSelector implements KeySelector<Long, Long> {
        private static final long serialVersionUID = 1;

        @Override
        public Long getKey(Long value) {
            Thread first = SELECTOR_THREADS.putIfAbsent(System.identityHashCode(this), Thread.currentThread());
            if (first != null && !first.equals(Thread.currentThread())) {
                throw new IllegalStateException("two threads share a selector");
            }
            return value;
        }
    }

    @Test
    void shouldGiveEverySubtaskAKeySelectorOfItsOwn() throws Exception {
        StreamExecutionEnvironment environment = TestJobs.environment(TestJobs.settings(Placement.DEDICATED, 2));
        environment
                .fromSequence(1, 20_000)
                .keyBy(new OneThreadSelector(), Types.LONG)
                .reduce(Long::sum)
                .sinkTo(sink);

        environment.execute("selectors");

        assertThat(sink.inOrder()).hasSize(20_000);
    }

    @Test
    void shouldSendAllRecordsOfAGlobalStreamToTheFirstSubtask() throws Exception {
        StreamExecutionEnvironment environment = environment(2);
        environment
                .fromSequence(1, 1_000)
                .global()
                .map(value -> value)
                .returns(Types.LONG)
                .sinkTo(sink);

        environment.execute("global");

        assertThat(sink.inOrder()).hasSize(1_000);
    }
}
