package io.leat.simulation.run;

import io.leat.simulation.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs seeds, one after the other. */
public final class Simulator {
    private final Function<Random, Scenario> scenarios;

    /** Over what {@code scenarios} draws. */
    public Simulator(Function<Random, Scenario> scenarios) {
        this.scenarios = scenarios;
    }

    /** Runs one seed. */
    public SeedResult run(long seed) {
        return new SeedRun(seed, scenarios).run();
    }

    /**
     * Runs {@code count} seeds from {@code first} on.
     *
     * @param progress told of each seed's result
     * @return the results with violations
     */
    public List<SeedResult> runAll(long first, long count, Consumer<SeedResult> progress) {
        List<SeedResult> failed = new ArrayList<>();
        for (long seed = first; seed < first + count; seed++) {
            SeedResult result = run(seed);
            progress.accept(result);
            if (!result.violations().isEmpty()) {
                failed.add(result);
            }
        }
        return failed;
    }
}
