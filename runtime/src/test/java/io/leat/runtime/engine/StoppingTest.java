package io.leat.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.Placement;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.eventtime.WatermarkStrategy;
import io.leat.api.execution.JobClient;
import io.leat.api.execution.JobExecutionResult;
import io.leat.api.functions.Collector;
import io.leat.api.functions.KeyedProcessFunction;
import io.leat.serialize.types.Types;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.agrona.concurrent.Agent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jobs that are stopped, resumed and finished. */
@Timeout(60)
class StoppingTest {
    @TempDir
    private Path directory;

    private final CollectingSink<Long> sink = new CollectingSink<>();
    private final PacedSource source = new PacedSource();

    private StreamExecutionEnvironment doubling(Placement placement, int parallelism, boolean resume) {
        Configuration settings = TestJobs.checkpointed(TestJobs.settings(placement, parallelism), directory, resume);
        StreamExecutionEnvironment environment = TestJobs.environment(settings);
        environment
                .fromSource(source, WatermarkStrategy.noWatermarks(), "paced")
                .uid("paced")
                .keyBy(value -> value % 97, Types.LONG)
                .reduce((before, value) -> before + value)
                .uid("sums")
                .rebalance()
                .sinkTo(sink)
                .uid("sink");
        return environment;
    }

    /** All that the reduction emits for the numbers below {@code end}. */
    private static List<Long> runningSums(int end) {
        long[] sums = new long[97];
        return LongStream.range(0, end)
                .map(value -> sums[(int) (value % 97)] += value)
                .sorted()
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"SHARED, 2, 2", "DEDICATED, 2, 2", "SHARED, 2, 3", "SHARED, 3, 1", "INVOKER, 1, 2"})
    void shouldCountEveryRecordOnceOverAStopAndAResume(Placement placement, int before, int after) throws Exception {
        source.allowed.set(3_000);
        JobClient first = doubling(placement, before, false).executeAsync("sums");
        if (placement == Placement.INVOKER) {
            TestJobs.stepUntil((Job) first, progress -> progress.recordsOut() == 3_000);
        }
        TestJobs.waitFor(first, progress -> progress.recordsOut() == 3_000);
        source.allowed.set(5_000);
        first.stopWithCheckpoint();
        JobExecutionResult stopped = first.await();
        assertThat(stopped.alreadyFinished()).isFalse();
        assertThat(stopped.recordsIn()).isGreaterThanOrEqualTo(3_000).isEqualTo(source.snapshotted.get());
        int end = 8_000;
        source.end.set(end);
        source.allowed.set(end);

        JobExecutionResult result = doubling(placement, after, true).execute("sums");

        assertThat(result.restoredCheckpoint()).isPresent();
        assertThat(sink.inOrder()).hasSize(end);
        if (before == 1) {
            assertThat(sink.sorted()).isEqualTo(runningSums(end));
        }
        assertThat(sink.sorted().get(end - 1)).isEqualTo(highestSum(end));

        JobExecutionResult again = doubling(placement, before, true).execute("sums");

        assertThat(again.alreadyFinished()).isTrue();
        assertThat(again.recordsIn()).isZero();
        assertThat(sink.inOrder()).hasSize(end);
    }

    /** The order within a key may vary where several subtasks read, but not what all its numbers come to. */
    private static long highestSum(int end) {
        long highest = 0;
        for (int key = 0; key < 97; key++) {
            long sum = 0;
            for (long value = key; value < end; value += 97) {
                sum += value;
            }
            highest = Math.max(highest, sum);
        }
        return highest;
    }

    @Test
    void shouldReadNothingBehindTheFinalBarrier() throws Exception {
        Job job = (Job) doubling(Placement.INVOKER, 1, false).executeAsync("stepped");
        TestJobs.stepUntil(job, progress -> progress.recordsOut() > 0);
        job.stopWithCheckpoint();

        List<Agent> agents = job.agents();
        while (!job.isDone()) {
            // The source gets many turns while the checkpoint is under way.
            for (int i = 0; i < 10; i++) {
                agents.get(0).doWork();
            }
            for (Agent agent : agents) {
                agent.doWork();
            }
        }

        assertThat(job.await().recordsIn()).isEqualTo(source.snapshotted.get());
    }

    /** A timer a minute from now for each record. */
    private static final class InAMinute extends KeyedProcessFunction<Long, Long, Long> {
        private static final long serialVersionUID = 1;

        @Override
        public void processElement(Long value, Context context, Collector<Long> out) {
            context.timerService()
                    .registerProcessingTimeTimer(context.timerService().currentProcessingTime() + 60_000);
            out.collect(value);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<Long> out) {
            out.collect(-1L);
        }
    }

    @Test
    void shouldFireNoProcessingTimeTimerBehindTheEndOfData() throws Exception {
        AtomicLong nowMs = new AtomicLong(1_000);
        EngineEnvironment engine = new EngineEnvironment(
                nowMs::get, TestJobs.tickingClock(), Path::of, () -> directory, Thread::new, true, text -> {}, 0, 256);
        StreamExecutionEnvironment environment = new StreamExecutionEnvironment(
                TestJobs.settings(Placement.INVOKER, 1), () -> new LocalJobExecutor(engine));
        environment
                .fromSequence(1, 1)
                .keyBy(value -> value)
                .process(new InAMinute())
                .returns(Types.LONG)
                .rebalance()
                .sinkTo(sink);
        Job job = (Job) environment.executeAsync("timers");
        List<Agent> agents = job.agents();
        while (!job.isDone()) {
            for (Agent agent : agents) {
                agent.doWork();
            }
            if (job.progress().recordsOut() == 1) {
                // The source has ended by now, so its end is on the way to the timer.
                nowMs.set(1_000_000);
            }
        }

        job.await();

        // At most in time, so while input was open; never behind its end, where no checkpoint covers it.
        assertThat(sink.inOrder()).containsExactly(1L);
    }
}
