package io.leat.runtime.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.Placement;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.execution.JobDescriptionException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints that do not belong to the job that is to go on from them. */
@Timeout(60)
class RestoredJobTest {
    @TempDir
    private Path directory;

    private final CollectingSink<Long> sink = new CollectingSink<>();

    @BeforeEach
    void finishARun() throws Exception {
        run("sums", 128, false);
    }

    private void run(String uid, int maxParallelism, boolean resume) throws Exception {
        Configuration settings = TestJobs.checkpointed(TestJobs.settings(Placement.SHARED, 1), directory, resume);
        StreamExecutionEnvironment environment = TestJobs.environment(settings);
        environment.setMaxParallelism(maxParallelism);
        environment
                .fromSequence(1, 10)
                .uid("numbers")
                .keyBy(value -> value)
                .reduce(Long::sum)
                .uid(uid)
                .sinkTo(sink)
                .uid("sink");
        environment.execute("run");
    }

    @Test
    void shouldRefuseStateOfAnOperatorThatIsNoMore() {
        assertThatThrownBy(() -> run("totals", 128, true))
                .isInstanceOf(JobDescriptionException.class)
                .hasMessageContaining("state=sums/")
                .hasMessageContaining("no operator")
                .hasMessageContaining("old uid");
    }

    @Test
    void shouldRefuseAnotherMaximumParallelism() {
        assertThatThrownBy(() -> run("sums", 64, true))
                .isInstanceOf(JobDescriptionException.class)
                .hasMessageContaining("maxParallelism=64 differs from 128")
                .hasMessageContaining("set the maximum parallelism to 128");
    }
}
