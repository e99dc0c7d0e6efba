package io.leat.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.CoreOptions;
import io.leat.api.configuration.ExecutionOptions;
import io.leat.api.configuration.MemorySize;
import io.leat.api.configuration.PageChecks;
import io.leat.api.configuration.Placement;
import io.leat.api.configuration.TaskManagerOptions;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.execution.JobDescriptionException;
import io.leat.api.execution.JobExecutionException;
import io.leat.api.execution.JobExecutionResult;
import io.leat.api.graph.SlotSharingGroup;
import io.leat.api.sink.DiscardingSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is configured of memory is what a job runs in. */
@Timeout(60)
class SlotMemoryTest {
    private static final int KEYS = 20_000;

    @Test
    void shouldGiveEachSlotItsShareAndNoMore() {
        assertThatThrownBy(() -> run(settings().set(TaskManagerOptions.NUM_TASK_SLOTS, 16)))
                .isInstanceOf(JobExecutionException.class)
                .hasMessageContaining("taskmanager.memory.managed.size");
    }

    @Test
    void shouldGiveASlotItsOwnSize() throws Exception {
        JobExecutionResult result = run(settings()
                .set(TaskManagerOptions.NUM_TASK_SLOTS, 16)
                .set(TaskManagerOptions.MANAGED_MEMORY_SLOT_SIZES, "0:4m,1:3m"));

        assertThat(result.offHeapPeakBytes().get("managed")).isBetween(1L << 20, 7L << 20);
        assertThat(result.offHeapPeakBytes()).doesNotContainKeys("heap", "overhead");
    }

    @Test
    void shouldGiveTheSlotsOfAGroupTheirSize() throws Exception {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(
                settings().set(TaskManagerOptions.NUM_TASK_SLOTS, 16));
        environment
                .fromSequence(1, KEYS)
                .keyBy(value -> value)
                .reduce(Long::sum)
                .slotSharingGroup(SlotSharingGroup.newBuilder("large")
                        .setManagedMemoryMB(3)
                        .build())
                .sinkTo(new DiscardingSink<>());

        assertThat(environment.getExecutionPlan()).containsPattern("slots 2 to 3 +3,145,728 ");
        assertThat(environment.execute("groups").recordsIn()).isEqualTo(KEYS);
    }

    @Test
    void shouldRefuseTwoSizesForAGroup() {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(settings());
        environment
                .fromSequence(1, KEYS)
                .keyBy(value -> value)
                .reduce(Long::sum)
                .slotSharingGroup(
                        SlotSharingGroup.newBuilder("g").setManagedMemoryMB(3).build())
                .sinkTo(new DiscardingSink<>())
                .slotSharingGroup(
                        SlotSharingGroup.newBuilder("g").setManagedMemoryMB(2).build());

        assertThatThrownBy(() -> environment.execute("twice"))
                .isInstanceOf(JobDescriptionException.class)
                .hasMessageContainingAll("slotSharingGroup=g", "3145728", "2097152");
    }

    @Test
    void shouldRunUnderStrictChecks() throws Exception {
        JobExecutionResult result = run(settings()
                .set(TaskManagerOptions.NUM_TASK_SLOTS, 2)
                .set(ExecutionOptions.PAGE_CHECKS, PageChecks.STRICT));

        assertThat(result.recordsIn()).isEqualTo(KEYS);
    }

    @Test
    void shouldNameTheFlagsOfAJvmThatFitsTheProcess() {
        Configuration large =
                settings().set(TaskManagerOptions.TOTAL_PROCESS_MEMORY, MemorySize.ofMebiBytes(256L << 10));

        assertThatThrownBy(() -> run(large))
                .isInstanceOf(JobDescriptionException.class)
                .hasMessageContainingAll("start it with -XX:MaxDirectMemorySize=", "start it with -Xmx");
    }

    @Test
    void shouldRefuseOptionsThatContradictEachOther() {
        Configuration crossed = settings()
                .set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64))
                .set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(32));

        assertThatThrownBy(() -> run(crossed))
                .isInstanceOf(JobDescriptionException.class)
                .hasMessageContainingAll("taskmanager.memory.network.min", "taskmanager.memory.network.max");
    }

    /** Eight MiB of managed memory in pages of 4 KiB; the state of all keys takes about two. */
    private static Configuration settings() {
        return new Configuration()
                .set(ExecutionOptions.PLACEMENT, Placement.SHARED)
                .set(ExecutionOptions.PAGE_SIZE, new MemorySize(4 << 10))
                .set(CoreOptions.DEFAULT_PARALLELISM, 2)
                .set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(8));
    }

    private static JobExecutionResult run(Configuration configuration) throws Exception {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        environment
                .fromSequence(1, KEYS)
                .keyBy(value -> value)
                .reduce(Long::sum)
                .sinkTo(new DiscardingSink<>());
        return environment.execute("slots");
    }
}
