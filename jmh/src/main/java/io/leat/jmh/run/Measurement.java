package io.leat.jmh.run;

import io.leat.report.result.Baseline;
import java.util.List;
import java.util.function.Consumer;

/** What is measured in one go and yields one row or several. */
public interface Measurement {
    /** The names of its rows. */
    List<String> names();

    /** What it compares with. */
    List<Baseline> baselines();

    /**
     * Measures.
     *
     * @param quick    whether a row must stay under about 20 s
     * @param forks    starts JVMs
     * @param progress takes a line now and then
     * @throws BenchmarkFailedException if a contender failed
     */
    Findings measure(boolean quick, ForkSettings forks, Consumer<String> progress) throws BenchmarkFailedException;
}
