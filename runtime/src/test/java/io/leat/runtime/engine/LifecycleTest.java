package io.leat.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.MemorySize;
import io.leat.api.configuration.Placement;
import io.leat.api.configuration.TaskManagerOptions;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.eventtime.WatermarkStrategy;
import io.leat.api.execution.JobClient;
import io.leat.api.execution.JobDescriptionException;
import io.leat.api.execution.JobExecutionException;
import io.leat.api.functions.KeySelector;
import io.leat.api.functions.OpenContext;
import io.leat.api.functions.RichMapFunction;
import io.leat.serialize.types.Types;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Beginnings and ends of jobs that go wrong: what is held is freed, once, and not too early. */
@Timeout(60)
class LifecycleTest {
    /** Functions are copied, so they meet their test here. */
    private static final AtomicReference<CountDownLatch> ENTERED = new AtomicReference<>();

    private static final AtomicReference<CountDownLatch> RELEASED = new AtomicReference<>();
    private static final Queue<String> EVENTS = new ConcurrentLinkedQueue<>();
    private static final AtomicInteger COPIES_LEFT = new AtomicInteger();

    @TempDir
    private Path directory;

    private final CollectingSink<Long> sink = new CollectingSink<>();

    @BeforeEach
    void forget() {
        ENTERED.set(new CountDownLatch(1));
        RELEASED.set(new CountDownLatch(1));
        EVENTS.clear();
        COPIES_LEFT.set(Integer.MAX_VALUE);
    }

    private static StreamExecutionEnvironment environment(Placement placement, int parallelism) {
        return TestJobs.environment(TestJobs.settings(placement, parallelism));
    }

    private EngineEnvironment engine(ThreadFactory threads, Path spill) {
        return new EngineEnvironment(
                () -> 1_000,
                TestJobs.tickingClock(),
                Path::of,
                () -> {
                    EVENTS.add("spill directory");
                    return spill;
                },
                threads,
                true,
                EVENTS::add,
                0,
                EngineEnvironment.DEFAULT_RECORDS_PER_CYCLE);
    }

    private static Long blockWhateverInterrupts(Long value) {
        ENTERED.get().countDown();
        boolean waiting = true;
        while (waiting) {
            try {
                RELEASED.get().await();
                waiting = false;
            } catch (InterruptedException e) {
                EVENTS.add("interrupted");
            }
        }
        return value;
    }

    @Test
    void shouldFailWhenAFunctionInterruptsItsThread() {
        StreamExecutionEnvironment environment = environment(Placement.SHARED, 1);
        environment
                .fromSequence(1, 10)
                .map(value -> {
                    Thread.currentThread().interrupt();
                    return value;
                })
                .returns(Types.LONG)
                .sinkTo(sink);

        assertThatThrownBy(() -> environment.execute("self-interrupting"))
                .isInstanceOf(JobExecutionException.class)
                .hasMessageContaining("thread=leat-worker-0")
                .hasMessageContaining("was interrupted");
    }

    @Test
    void shouldNotFreeMemoryUnderARunningFunctionWhenTheWaitingThreadIsInterrupted() throws Exception {
        StreamExecutionEnvironment environment = environment(Placement.SHARED, 1);
        environment
                .fromSequence(1, 10)
                .map(LifecycleTest::blockWhateverInterrupts)
                .returns(Types.LONG)
                .sinkTo(sink);
        JobClient client = environment.executeAsync("blocked");
        ENTERED.get().await();
        client.cancel();
        AtomicReference<Throwable> outcome = new AtomicReference<>();
        Thread waiter = new Thread(() -> outcome.set(catchThrowable(client::await)));
        waiter.start();
        while (waiter.getState() != Thread.State.TIMED_WAITING && waiter.isAlive()) {
            Thread.onSpinWait();
        }

        waiter.interrupt();
        while (waiter.isInterrupted() && waiter.isAlive()) {
            Thread.onSpinWait();
        }

        assertThat(waiter.isAlive()).isTrue();
        RELEASED.get().countDown();
        waiter.join();
        assertThat(outcome.get()).isInstanceOf(InterruptedException.class);
        assertThatThrownBy(client::await).hasMessageContaining("was cancelled");
    }

    @Test
    void shouldSayThatMemoryIsLostWhenAFunctionIgnoresInterruption() throws Exception {
        StreamExecutionEnvironment environment = environment(Placement.SHARED, 1);
        environment
                .fromSequence(1, 10)
                .map(LifecycleTest::blockWhateverInterrupts)
                .returns(Types.LONG)
                .sinkTo(sink);
        JobClient client = environment.executeAsync("stuck");
        ENTERED.get().await();
        client.cancel();

        Throwable failure = catchThrowable(client::await);

        RELEASED.get().countDown();
        assertThat(failure).isInstanceOf(JobExecutionException.class).hasMessageContaining("was cancelled");
        assertThat(failure.getCause().getSuppressed())
                .singleElement()
                .satisfies(lost -> assertThat(lost).hasMessageContaining("thread=leat-worker-0 does not end"));
        assertThat(EVENTS).containsExactly("interrupted");
    }

    @Test
    void shouldEndWhatHadBegunWhenAThreadCannotBeStarted() throws Exception {
        AtomicInteger threads = new AtomicInteger();
        Queue<Thread> started = new ConcurrentLinkedQueue<>();
        ThreadFactory failing = work -> {
            if (threads.incrementAndGet() == 2) {
                throw new IllegalStateException("no more threads");
            }
            Thread thread = new Thread(work);
            started.add(thread);
            return thread;
        };
        Configuration settings = TestJobs.checkpointed(
                TestJobs.settings(Placement.DEDICATED, 2), directory.resolve("checkpoints"), false);
        StreamExecutionEnvironment environment =
                new StreamExecutionEnvironment(settings, () -> new LocalJobExecutor(engine(failing, directory)));
        environment.fromSequence(1, 10).rebalance().sinkTo(sink);

        assertThatThrownBy(() -> environment.executeAsync("threads")).hasMessageContaining("no more threads");

        assertThat(started)
                .singleElement()
                .satisfies(thread -> assertThat(thread.isAlive()).isFalse());
        // The directory is free again.
        environment.execute("again");
        assertThat(sink.inOrder()).hasSize(10);
    }

    @Test
    void shouldSpillIntoOneDirectoryAndRemoveIt() throws Exception {
        Path spill = Files.createDirectory(directory.resolve("spill"));
        Configuration settings = TestJobs.settings(Placement.SHARED, 1)
                .set(TaskManagerOptions.NETWORK_MEMORY_SIZE, MemorySize.ofMebiBytes(1));
        StreamExecutionEnvironment environment =
                new StreamExecutionEnvironment(settings, () -> new LocalJobExecutor(engine(Thread::new, spill)));
        environment
                .fromSequence(1, 2)
                .<Long>flatMap((value, out) -> {
                    for (long i = 0; i < 200_000; i++) {
                        out.collect(i);
                    }
                })
                .returns(Types.LONG)
                .rebalance()
                .filter(value -> value % 1000 == 0)
                .setParallelism(3)
                .sinkTo(sink)
                .setParallelism(3);

        environment.execute("spilling");

        assertThat(sink.inOrder()).hasSize(400);
        assertThat(EVENTS).containsExactly("spill directory");
        assertThat(spill).doesNotExist();
    }

    /** Fails when it is copied for the last time that it may be. */
    private static final class RationedSelector implements KeySelector<Long, Long> {
        private static final long serialVersionUID = 1;

        @Override
        public Long getKey(Long value) {
            return value % 100;
        }

        private Object readResolve() {
            if (COPIES_LEFT.decrementAndGet() == 0) {
                throw new AssertionError("one copy too many");
            }
            return this;
        }
    }

    private JobClient sums(boolean resume, PacedSource source) {
        StreamExecutionEnvironment environment = TestJobs.environment(
                TestJobs.checkpointed(TestJobs.settings(Placement.SHARED, 2), directory.resolve("sums"), resume));
        environment
                .fromSource(source, WatermarkStrategy.noWatermarks(), "paced")
                .keyBy(new RationedSelector(), Types.LONG)
                .reduce(Long::sum)
                .sinkTo(sink);
        return environment.executeAsync("sums");
    }

    @Test
    void shouldFreeStateAndDirectoryWhenAnErrorEndsTheStartHalfWay() throws Exception {
        PacedSource source = new PacedSource();
        JobClient first = sums(false, source);
        TestJobs.waitFor(first, progress -> progress.recordsOut() > 1000);
        first.stopWithCheckpoint();
        first.await();
        // Two routers and the first of two operators get theirs: one has read its state when the other fails.
        COPIES_LEFT.set(4);

        Throwable failure = catchThrowable(() -> sums(true, source));

        assertThat(failure).isInstanceOf(AssertionError.class).hasMessage("one copy too many");
        assertThat(failure.getSuppressed()).isEmpty();
        JobClient resumed = sums(true, source);
        resumed.stopWithCheckpoint();
        assertThat(resumed.await().restoredCheckpoint()).isPresent();
    }

    @Test
    void shouldKeepTwoThreadsFromDrivingOneJob() throws Exception {
        StreamExecutionEnvironment environment = environment(Placement.INVOKER, 1);
        environment
                .fromSource(new PacedSource(), WatermarkStrategy.noWatermarks(), "paced")
                .sinkTo(sink);
        JobClient client = environment.executeAsync("driven");
        AtomicReference<Throwable> other = new AtomicReference<>();
        Thread second = new Thread(() -> other.set(catchThrowable(client::await)));
        Thread canceller = new Thread(() -> {
            TestJobs.waitFor(client, progress -> progress.recordsIn() > 200_000);
            client.cancel();
        });
        second.start();
        canceller.start();

        assertThatThrownBy(client::await).hasMessageContaining("was cancelled");

        second.join();
        canceller.join();
        assertThat(other.get()).hasMessageContaining("was cancelled");
    }

    /** Logs its life. */
    private static final class LoggingMap extends RichMapFunction<Long, Long> {
        private static final long serialVersionUID = 1;

        private final String name;
        private final boolean fails;

        LoggingMap(String name, boolean fails) {
            this.name = name;
            this.fails = fails;
        }

        @Override
        public void open(OpenContext context) {
            EVENTS.add("open " + name);
            if (fails) {
                throw new IllegalStateException("no way in");
            }
        }

        @Override
        public Long map(Long value) {
            return value;
        }

        @Override
        public void close() {
            EVENTS.add("close " + name);
        }
    }

    private static Job prepared(StreamExecutionEnvironment environment) {
        return (Job) environment.executeAsync("prepared");
    }

    @Test
    void shouldNotCloseAFunctionThatWasNotOpened() {
        StreamExecutionEnvironment environment = environment(Placement.INVOKER, 1);
        environment
                .fromSequence(1, 10)
                .map(new LoggingMap("a", false))
                .rebalance()
                .map(new LoggingMap("b", false))
                .sinkTo(sink);
        Job job = prepared(environment);

        assertThatThrownBy(job::end).hasMessageContaining("was cancelled");

        assertThat(EVENTS).isEmpty();
    }

    @Test
    void shouldCloseWhatWasOpenedWhenAFunctionFailsToOpen() {
        StreamExecutionEnvironment environment = environment(Placement.INVOKER, 1);
        environment
                .fromSequence(1, 10)
                .map(new LoggingMap("a", false))
                .map(new LoggingMap("b", true))
                .name("shut")
                .map(new LoggingMap("c", false))
                .sinkTo(sink);

        assertThatThrownBy(() -> environment.execute("opening"))
                .isInstanceOf(JobExecutionException.class)
                .hasMessageContaining("operator=shut failed in open()")
                .hasMessageContaining("no way in");

        assertThat(EVENTS).containsExactlyInAnyOrder("open c", "open b", "close b", "close c");
    }

    @Test
    void shouldFailOnAnErrorOfAFunction() {
        StreamExecutionEnvironment environment = environment(Placement.SHARED, 2);
        environment
                .fromSequence(1, 10)
                .filter(value -> {
                    throw new AssertionError("never");
                })
                .sinkTo(sink);

        assertThatThrownBy(() -> environment.execute("error"))
                .isInstanceOf(JobExecutionException.class)
                .hasMessageContaining("java.lang.AssertionError: never")
                .hasMessageContaining("subtask=");
    }

    @Test
    void shouldRefuseACheckpointDirectoryThatAnotherJobUses() throws Exception {
        PacedSource endless = new PacedSource();
        JobClient first = sums(false, endless);

        assertThatThrownBy(() -> sums(false, endless))
                .isInstanceOf(JobDescriptionException.class)
                .hasMessageContaining("is in use by another job");

        first.stopWithCheckpoint();
        first.await();
        JobClient second = sums(true, endless);
        second.stopWithCheckpoint();
        second.await();
        assertThat(sink.inOrder()).isNotEmpty();
    }

    @Test
    void shouldRefuseToBeginInADirectoryWithCheckpoints() throws Exception {
        Configuration settings = TestJobs.checkpointed(TestJobs.settings(Placement.SHARED, 1), directory, false);
        StreamExecutionEnvironment first = TestJobs.environment(settings);
        first.fromSequence(1, 10).uid("numbers").sinkTo(new CollectingSink<>()).uid("sink");
        first.execute("first");
        StreamExecutionEnvironment second = TestJobs.environment(settings);
        second.fromSequence(1, 10).uid("numbers").sinkTo(new CollectingSink<>()).uid("sink");

        assertThatThrownBy(() -> second.execute("second"))
                .isInstanceOf(JobDescriptionException.class)
                .hasMessageContainingAll(
                        "execution.checkpointing.dir=" + directory, "execution.checkpointing.resume=true");
    }

    @Test
    void shouldRunTwoJobsAtOnce() throws Exception {
        CollectingSink<Long> other = new CollectingSink<>();
        StreamExecutionEnvironment one = environment(Placement.SHARED, 2);
        one.fromSequence(1, 5_000).keyBy(value -> value).filter(value -> true).sinkTo(sink);
        StreamExecutionEnvironment two = environment(Placement.DEDICATED, 2);
        two.fromSequence(5_001, 9_000).rebalance().filter(value -> true).sinkTo(other);
        JobClient first = one.executeAsync("one");
        JobClient second = two.executeAsync("two");

        second.await();
        first.await();

        assertThat(sink.inOrder()).hasSize(5_000).allMatch(value -> value <= 5_000);
        assertThat(other.inOrder()).hasSize(4_000).allMatch(value -> value > 5_000);
    }

    @Test
    void shouldFinishAJobWithoutRecords() throws Exception {
        StreamExecutionEnvironment environment = environment(Placement.SHARED, 3);
        environment.fromSequence(1, 0).keyBy(value -> value).reduce(Long::sum).sinkTo(sink);

        assertThat(environment.execute("nothing").recordsIn()).isZero();

        assertThat(sink.inOrder()).isEqualTo(List.of());
    }
}
