package io.leat.simulation.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.simulation.scenario.RandomGraph;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SimulatorTest {
    private final Simulator simulator = new Simulator(RandomGraph::new);

    @Test
    void shouldFindNoViolationInTheFirstSeeds() {
        List<SeedResult> all = new ArrayList<>();

        List<SeedResult> failed = simulator.runAll(1, 50, all::add);

        assertThat(failed).isEmpty();
        assertThat(all).hasSize(50);
        assertThat(all).extracting(SeedResult::attempts).anyMatch(attempts -> attempts > 1);
    }

    @Test
    void shouldRunTheSameTraceForTheSameSeed() {
        for (long seed = 1; seed <= 10; seed++) {
            SeedResult first = simulator.run(seed);
            SeedResult second = simulator.run(seed);

            assertThat(second.traceHash()).as("seed=" + seed).isEqualTo(first.traceHash());
            assertThat(second.steps()).isEqualTo(first.steps());
        }
    }
}
