package io.leat.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.CoreOptions;
import io.leat.api.configuration.ExecutionOptions;
import io.leat.api.configuration.PipelineOptions;
import io.leat.api.configuration.Placement;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.eventtime.WatermarkStrategy;
import io.leat.api.functions.LongKeySelector;
import io.leat.api.sink.DiscardingSink;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.agrona.concurrent.Agent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Holds the promise that a keyed exchange of reused POJOs allocates nothing per record. */
@Timeout(120)
class AllocationGateTest {
    private static final long WARM_UP_RECORDS = 3_000_000;
    private static final long MEASURED_RECORDS = 1_000_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final ReadingSource source = new ReadingSource();

    @Test
    void shouldAllocateNothingPerRecordOnAKeyedExchange() throws Exception {
        StreamExecutionEnvironment environment = environment();
        environment
                .fromSource(source, WatermarkStrategy.noWatermarks(), "readings")
                .keyBy((LongKeySelector<ReadingSource.Reading>) reading -> reading.sensor)
                .filter(reading -> reading.value >= 0)
                .sinkTo(new DiscardingSink<>());

        assertThat(allocatedPerRecord(environment)).isZero();
    }

    @Test
    void shouldAllocateNothingPerRecordWhenKeyedStateIsUpdated() throws Exception {
        StreamExecutionEnvironment environment = environment();
        environment
                .fromSource(source, WatermarkStrategy.noWatermarks(), "readings")
                .keyBy((LongKeySelector<ReadingSource.Reading>) reading -> reading.sensor)
                .reduce((sum, reading) -> {
                    sum.value += reading.value;
                    sum.count += reading.count;
                    return sum;
                })
                .sinkTo(new DiscardingSink<>());

        assertThat(allocatedPerRecord(environment)).isZero();
    }

    private static StreamExecutionEnvironment environment() {
        return StreamExecutionEnvironment.getExecutionEnvironment(new Configuration()
                .set(ExecutionOptions.PLACEMENT, Placement.INVOKER)
                .set(PipelineOptions.OBJECT_REUSE, true)
                .set(CoreOptions.DEFAULT_PARALLELISM, 2));
    }

    /** Whole bytes a record; what is left over is the measuring itself and the virtual machine. */
    private long allocatedPerRecord(StreamExecutionEnvironment environment) throws Exception {
        Job job = (Job) environment.executeAsync("allocation gate");
        List<Agent> agents = job.agents();
        drive(job, agents, WARM_UP_RECORDS);
        long before = threads.getCurrentThreadAllocatedBytes();
        long recordsBefore = job.progress().recordsOut();
        drive(job, agents, recordsBefore + MEASURED_RECORDS);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        long records = job.progress().recordsOut() - recordsBefore;
        job.cancel();
        assertThat(records).isGreaterThanOrEqualTo(MEASURED_RECORDS);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(job::end)).hasMessageContaining("was cancelled");
        // A few kilobytes over a million records are the progress figures asked for above.
        return allocated * 100 / records;
    }

    private static void drive(Job job, List<Agent> agents, long untilRecords) throws Exception {
        while (job.progress().recordsOut() < untilRecords) {
            for (int round = 0; round < 1_000; round++) {
                for (int i = 0; i < agents.size(); i++) {
                    agents.get(i).doWork();
                }
            }
        }
    }
}
