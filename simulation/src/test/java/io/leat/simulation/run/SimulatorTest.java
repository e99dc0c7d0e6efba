package io.leat.simulation.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.simulation.scenario.Scenarios;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class SimulatorTest {
    private static final int SEEDS = 300;

    private final Simulator simulator = new Simulator(Scenarios::draw);

    @Test
    void shouldFindNoViolationAndReachEverySituationInTheFirstSeeds() {
        Map<Reached, Integer> reached = new TreeMap<>();

        List<SeedResult> failed = simulator.runAll(
                1, SEEDS, result -> result.reached().forEach(situation -> reached.merge(situation, 1, Integer::sum)));
        System.out.println("seeds=" + SEEDS + " reached=" + reached);

        assertThat(failed).isEmpty();
        assertThat(reached.keySet()).isEqualTo(EnumSet.allOf(Reached.class));
    }

    @Test
    void shouldRunTheSameTraceForTheSameSeed() {
        List<String> lines = new ArrayList<>();
        for (long seed = 1; seed <= 40; seed++) {
            SeedResult first = simulator.run(seed);
            SeedResult second = simulator.run(seed);
            SeedResult told = simulator.trace(seed, lines::add);

            assertThat(second).as("seed=%s", seed).isEqualTo(first);
            assertThat(told).as("seed=%s", seed).isEqualTo(first);
        }
        assertThat(lines)
                .anyMatch(line -> line.startsWith("step="))
                .anyMatch(line -> line.startsWith("  disk="))
                .anyMatch(line -> line.startsWith("attempt=2"));
    }

    @Test
    void shouldRunAnotherTraceForAnotherSeed() {
        Set<Long> hashes = new java.util.HashSet<>();
        simulator.runAll(1, 40, result -> hashes.add(result.traceHash()));

        assertThat(hashes).hasSize(40);
    }
}
