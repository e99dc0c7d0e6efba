package io.leat.cli.simulate;

import io.leat.simulation.scenario.Scenario;
import io.leat.simulation.scenario.Scenarios;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Function;

/** Draws what a seed runs. One owner. */
public final class SimulatedScenarios implements Function<Random, Scenario> {
    private static final int SENSORS_ONE_IN = 16;

    private final SeriesExcerpts excerpts;

    /** With excerpts of the series in {@code series}, a directory as the sensors job takes it. */
    public SimulatedScenarios(Path series) {
        this.excerpts = new SeriesExcerpts(series);
    }

    @Override
    public Scenario apply(Random random) {
        return random.nextInt(SENSORS_ONE_IN) == 0 ? new SensorsScenario(excerpts, random) : Scenarios.draw(random);
    }
}
