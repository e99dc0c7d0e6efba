package io.leat.runtime.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leat.api.configuration.Configuration;
import io.leat.api.configuration.CoreOptions;
import io.leat.api.datastream.StreamExecutionEnvironment;
import io.leat.api.execution.JobDescriptionException;
import io.leat.api.sink.DiscardingSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From a program to its graphs, seen as the text that people get to see. */
@Timeout(60)
class PlanTest {
    private final StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(
            new Configuration().set(CoreOptions.DEFAULT_PARALLELISM, 2));

    private static long slotsNeeded(String plan) {
        return plan.lines().filter(line -> line.startsWith("  slot ")).count();
    }

    @Test
    void shouldPrintTheFourViews() {
        environment
                .fromSequence(1, 10)
                .name("numbers")
                .filter(value -> value > 1)
                .name("some")
                .keyBy(value -> value)
                .reduce(Long::sum)
                .name("sums")
                .sinkTo(new DiscardingSink<>())
                .name("nowhere")
                .setParallelism(1);

        String plan = environment.getExecutionPlan();
        int memory = plan.indexOf("\nMemory\n");
        assertThat(plan.substring(memory))
                .containsPattern("managed +134,217,728 +128 MiB  the default\n")
                .containsPattern("slots 0 to 1 +67,108,864 .*\n  state +67,108,864 ")
                .contains("6 channels of 4 pages", "JVM flags: -Xmx");
        assertThat(plan.substring(0, memory)).isEqualTo("""
                        job Leat Streaming Job

                        StreamGraph: operators as written
                          [0] numbers (uid=0-numbers, parallelism=2, maxParallelism=128)
                          [1] some (uid=1-some, parallelism=2, maxParallelism=128)
                              <- [0] FORWARD
                          [2] sums (uid=2-sums, parallelism=2, maxParallelism=128)
                              <- [1] KEY_GROUP by Long
                          [3] nowhere (uid=3-nowhere, parallelism=1, maxParallelism=128)
                              <- [2] REBALANCE

                        JobGraph: chains that run as one
                          {0} numbers -> some (parallelism=2)
                          {1} sums (parallelism=2)
                              <- {0} KEY_GROUP by Long
                          {2} nowhere (parallelism=1)
                              <- {1} REBALANCE

                        ExecutionGraph: 5 subtasks, 6 channels
                          {0}x2 -> {1}x2 KEY_GROUP by Long, 4 channels
                          {1}x2 -> {2}x1 REBALANCE, 2 channels
                          {0} numbers -> some (1/2)
                          {0} numbers -> some (2/2)
                          {1} sums (1/2)
                          {1} sums (2/2)
                          {2} nowhere (1/1)

                        Slots: 2 needed
                          slot 0 of sharing group default
                              numbers -> some (1/2)
                              sums (1/2)
                              nowhere (1/1)
                          slot 1 of sharing group default
                              numbers -> some (2/2)
                              sums (2/2)
                        """);
    }

    @Test
    void shouldLetTheStepDecideItsParallelismBeforeEnvironmentAndConfiguration() {
        environment.setParallelism(3);
        environment
                .fromSequence(1, 10)
                .name("numbers")
                .filter(value -> value > 1)
                .name("some")
                .setParallelism(5)
                .sinkTo(new DiscardingSink<>())
                .name("nowhere");

        assertThat(environment.getExecutionPlan())
                .contains("{0} numbers (parallelism=3)")
                .contains("{1} some (parallelism=5)")
                .contains("{2} nowhere (parallelism=3)")
                .contains("{0}x3 -> {1}x5 REBALANCE, 15 channels");
    }

    @Test
    void shouldBreakChainsWhereTheUserOrTheExchangeSaysSo() {
        environment
                .fromSequence(1, 10)
                .name("a")
                .filter(value -> true)
                .name("b")
                .disableChaining()
                .filter(value -> true)
                .name("c")
                .rescale()
                .filter(value -> true)
                .name("d")
                .sinkTo(new DiscardingSink<>())
                .name("e");

        assertThat(environment.getExecutionPlan())
                .contains("{0} a (")
                .contains("{1} b (")
                .contains("{2} c (")
                .contains("{3} d -> e (")
                .contains("{2}x2 -> {3}x2 RESCALE, 2 channels");
    }

    @Test
    void shouldShareSlotsWithinAGroupOnly() {
        environment
                .fromSequence(1, 10)
                .rebalance()
                .filter(value -> true)
                .slotSharingGroup("apart")
                .sinkTo(new DiscardingSink<>());

        String plan = environment.getExecutionPlan();

        assertThat(plan).contains("Slots: 4 needed").contains("of sharing group apart");
        assertThat(slotsNeeded(plan)).isEqualTo(4);
    }

    @Test
    void shouldRefuseOneUidForTwoOperators() {
        environment
                .fromSequence(1, 10)
                .filter(value -> true)
                .uid("x")
                .filter(value -> true)
                .uid("x")
                .print();

        assertThatThrownBy(environment::getExecutionPlan)
                .isInstanceOf(JobDescriptionException.class)
                .hasMessageContaining("uid=x is given to two operators");
    }

    @Test
    void shouldRefuseForwardBetweenUnequalParallelism() {
        environment
                .fromSequence(1, 10)
                .forward()
                .filter(value -> true)
                .setParallelism(3)
                .print();

        assertThatThrownBy(environment::getExecutionPlan).hasMessageContaining("needs equal parallelism");
    }

    @Test
    void shouldRefuseMoreSubtasksThanKeyGroups() {
        environment.setMaxParallelism(4);
        environment.fromSequence(1, 10).filter(value -> true).setParallelism(5).print();

        assertThatThrownBy(environment::getExecutionPlan).hasMessageContaining("maxParallelism=4 parallelism=5");
    }
}
