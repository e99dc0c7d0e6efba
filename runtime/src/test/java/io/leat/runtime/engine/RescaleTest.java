package io.leat.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.api.configuration.CheckpointingOptions;
import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.CoreOptions;
import io.leat.api.configuration.ExecutionOptions;
import io.leat.api.configuration.MemorySize;
import io.leat.api.configuration.Placement;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.execution.JobExecutionException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.agrona.concurrent.Agent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A job stopped in the middle goes on at another parallelism: splits, keyed state and sinks are dealt out anew. */
@Timeout(60)
class RescaleTest {
    /** More than the channels of two lives can hold, so that each life finds something left to read. */
    private static final long RECORDS = 300_000;

    private static final MemorySize SMALL_PAGE = MemorySize.parse("4k");
    private static final int KEYS = 97;

    private final CollectingSink<String> sink = new CollectingSink<>();

    @TempDir
    private Path directory;

    @Test
    void shouldCountEveryRecordOnceAtWhateverParallelismItGoesOn() throws Exception {
        runUntil(RECORDS / 6, 2);
        runUntil(RECORDS / 6, 3);
        Job last = start(1);
        while (!last.isDone()) {
            round(last);
        }
        last.end();

        List<String> perKey = sink.inOrder().stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .distinct()
                .sorted()
                .toList();
        assertThat(perKey).hasSize(KEYS);
        assertThat(sink.inOrder()).hasSize((int) RECORDS);
        for (int key = 0; key < KEYS; key++) {
            long count = (RECORDS - key + KEYS - 1) / KEYS;
            List<String> expected = LongStream.rangeClosed(1, count)
                    .mapToObj(Long::toString)
                    .sorted()
                    .toList();
            String prefix = key + " ";
            assertThat(sink.inOrder().stream()
                            .filter(line -> line.startsWith(prefix))
                            .map(line -> line.substring(prefix.length()))
                            .sorted()
                            .toList())
                    .as("key=%d", key)
                    .isEqualTo(expected);
        }
    }

    private Job start(int parallelism) {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(new Configuration()
                .set(ExecutionOptions.PLACEMENT, Placement.INVOKER)
                .set(CoreOptions.DEFAULT_PARALLELISM, parallelism)
                .set(ExecutionOptions.PAGE_SIZE, SMALL_PAGE)
                .set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, directory.toString())
                .set(CheckpointingOptions.RESUME, true));
        environment
                .fromSequence(0, RECORDS - 1)
                .map(value -> new long[] {value % KEYS, 1})
                .keyBy(pair -> pair[0])
                .reduce((a, b) -> new long[] {a[0], a[1] + b[1]})
                .map(pair -> pair[0] + " " + pair[1])
                .sinkTo(sink);
        return (Job) environment.executeAsync("rescaled");
    }

    private void runUntil(long records, int parallelism) throws Exception {
        Job job = start(parallelism);
        while (job.progress().recordsOut() < records) {
            if (job.isDone()) {
                job.end();
                throw new AssertionError("ended after " + job.progress().recordsOut() + " records of " + records);
            }
            round(job);
        }
        job.stopWithCheckpoint();
        while (!job.isDone()) {
            round(job);
        }
        try {
            job.end();
        } catch (JobExecutionException e) {
            throw new AssertionError("a stop with a checkpoint is no failure", e);
        }
    }

    private static void round(Job job) throws Exception {
        for (Agent agent : job.agents()) {
            agent.doWork();
        }
    }
}
