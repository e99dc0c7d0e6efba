package io.leat.jmh.suite;

import io.leat.report.result.Baseline;
import java.util.List;

/**
 * One measure and all it is compared with. Immutable.
 *
 * @param name      of the measure
 * @param ours      class and method of ours
 * @param baselines in the order they run
 */
public record Row(String name, String ours, List<Contender> baselines) {
    /** Takes its own copy and refuses a measure with nothing to compare it with. */
    public Row {
        baselines = List.copyOf(baselines);
        if (baselines.isEmpty()) {
            throw new IllegalArgumentException("name=" + name + " baselines=0: a measure needs a baseline");
        }
    }

    /**
     * A benchmark that ours is compared with.
     *
     * @param baseline  what it stands for
     * @param benchmark class and method
     */
    public record Contender(Baseline baseline, String benchmark) {}
}
