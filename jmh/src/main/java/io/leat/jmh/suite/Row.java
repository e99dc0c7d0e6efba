package io.leat.jmh.suite;

import io.leat.report.result.Baseline;
import java.util.List;

/**
 * One measure and all it is compared with: with itself where there is nothing else. Immutable.
 *
 * @param name      of the measure
 * @param ours      what we do
 * @param baselines in the order they run
 */
public record Row(String name, JmhBenchmark ours, List<Contender> baselines) {
    /** Takes its own copy. */
    public Row {
        baselines = List.copyOf(baselines);
    }

    /** Whether another engine takes part. */
    public boolean hasPeers() {
        return baselines.stream().anyMatch(contender -> contender.baseline().isPeer());
    }

    /**
     * A benchmark that ours is compared with.
     *
     * @param baseline  what it stands for
     * @param benchmark what it does
     */
    public record Contender(Baseline baseline, JmhBenchmark benchmark) {}
}
