package io.leat.jmh.run;

import io.leat.jmh.suite.Row;
import io.leat.report.result.Baseline;
import java.util.List;
import java.util.function.Consumer;

/**
 * A row that JMH measures.
 *
 * @param row ours and its baselines
 */
public record JmhMeasurement(Row row) implements Measurement {
    @Override
    public List<String> names() {
        return List.of(row.name());
    }

    @Override
    public List<Baseline> baselines() {
        return row.baselines().isEmpty()
                ? List.of(Baseline.SELF)
                : row.baselines().stream().map(Row.Contender::baseline).toList();
    }

    @Override
    public Findings measure(boolean quick, ForkSettings forks, Consumer<String> progress)
            throws BenchmarkFailedException {
        RunLength length = RunLength.of(quick, row.hasPeers());
        Fork fork = new Fork(length, forks);
        return new Findings(new Interleaving(length.rounds(), fork::run, progress).measure(row), List.of());
    }
}
