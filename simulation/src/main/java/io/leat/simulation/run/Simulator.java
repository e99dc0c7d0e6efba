package io.leat.simulation.run;

import io.leat.simulation.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs seeds, one after the other. Used by one thread. */
public final class Simulator {
    private final Function<Random, Scenario> scenarios;

    /** Over what {@code scenarios} draws. */
    public Simulator(Function<Random, Scenario> scenarios) {
        this.scenarios = scenarios;
    }

    /** Runs one seed. */
    public SeedResult run(long seed) {
        return run(seed, Optional.empty());
    }

    /** Runs one seed and tells {@code lines} each step and disk operation. */
    public SeedResult trace(long seed, Consumer<String> lines) {
        return run(seed, Optional.of(lines));
    }

    private SeedResult run(long seed, Optional<Consumer<String>> lines) {
        Random random = new Random(mixed(seed));
        return new SeedRun(seed, random, scenarios.apply(random), new Trace(lines)).run(seed);
    }

    /** Seeds that follow each other would begin with almost the same numbers. (The finalizer of SplitMix64.) */
    private static long mixed(long seed) {
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
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
