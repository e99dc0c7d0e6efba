package io.leat.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.leat.simulation.run.SeedResult;
import io.leat.simulation.run.Simulator;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SensorsScenarioTest {
    private static final Path SERIES = Path.of("..", "examples", "data", "nab");

    private final SeriesExcerpts excerpts = new SeriesExcerpts(SERIES);

    @Test
    void shouldFindNoViolationInTheSensorsJob() {
        Simulator simulator = new Simulator(random -> new SensorsScenario(excerpts, random));

        List<SeedResult> failed = simulator.runAll(1, 20, result -> {});

        assertThat(failed).isEmpty();
    }

    @Test
    void shouldHaveAnomaliesToFind() {
        int withAnomalies = 0;
        for (int seed = 0; seed < 40; seed++) {
            SensorsScenario scenario = new SensorsScenario(excerpts, new Random(seed));
            withAnomalies += scenario.expectedLines().values().stream().allMatch(List::isEmpty) ? 0 : 1;
        }
        assertThat(withAnomalies).isGreaterThan(20);
    }

    @Test
    void shouldDrawEveryKindOfScenario() {
        SimulatedScenarios scenarios = new SimulatedScenarios(SERIES);
        Set<String> kinds = new HashSet<>();
        for (int seed = 0; seed < 500; seed++) {
            String description =
                    scenarios.apply(new Random(seed * 0x9E3779B97F4A7C15L)).describe();
            kinds.add(description.substring(0, description.indexOf(' ')));
        }
        assertThat(kinds).containsExactlyInAnyOrder("graph", "channel-order", "sensors");
    }
}
