package io.leat.jmh.run;

import io.leat.jmh.suite.JmhBenchmark;
import io.leat.jmh.suite.Row;
import io.leat.report.jmh.JmhRun;
import io.leat.report.jmh.Pairing;
import io.leat.report.result.Better;
import io.leat.report.result.Comparison;
import io.leat.report.result.Measure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Measures a row in rounds: ours and each baseline once a round, in turn, and in the opposite order every other round,
 * so that neither a drift of the machine nor the place in the round favours one.
 */
public final class Interleaving {
    private final int rounds;
    private final Contest contest;
    private final Consumer<String> progress;

    /** Runs one benchmark once; {@link Fork} in earnest. */
    @FunctionalInterface
    public interface Contest {
        /** A run for each combination of the parameters that are not fixed. */
        List<JmhRun> run(JmhBenchmark benchmark) throws BenchmarkFailedException;
    }

    /**
     * With what runs a benchmark.
     *
     * @param progress takes a line when a round begins
     */
    public Interleaving(int rounds, Contest contest, Consumer<String> progress) {
        this.rounds = rounds;
        this.contest = contest;
        this.progress = progress;
    }

    /** A comparison for each combination of parameters and each baseline. */
    public List<Comparison> measure(Row row) throws BenchmarkFailedException {
        List<JmhBenchmark> order = new ArrayList<>();
        order.add(row.ours());
        row.baselines().forEach(contender -> order.add(contender.benchmark()));
        Map<JmhBenchmark, Map<Map<String, String>, List<JmhRun>>> runs = new HashMap<>();
        for (int round = 1; round <= rounds; round++) {
            progress.accept(row.name() + ": round " + round + " of " + rounds);
            for (JmhBenchmark benchmark : order) {
                for (JmhRun run : contest.run(benchmark)) {
                    runs.computeIfAbsent(benchmark, key -> new LinkedHashMap<>())
                            .computeIfAbsent(free(run, benchmark), key -> new ArrayList<>())
                            .add(run);
                }
            }
            Collections.reverse(order);
        }
        return compare(row, runs);
    }

    /** The parameters of a run that are no part of the row's name. */
    private static Map<String, String> free(JmhRun run, JmhBenchmark benchmark) {
        Map<String, String> params = new LinkedHashMap<>(run.params());
        params.keySet().removeAll(benchmark.params().keySet());
        return params;
    }

    private static List<Comparison> compare(Row row, Map<JmhBenchmark, Map<Map<String, String>, List<JmhRun>>> runs) {
        List<Comparison> comparisons = new ArrayList<>();
        runs.get(row.ours()).forEach((params, ours) -> {
            String unit = ours.get(0).unit();
            Measure measure = Pairing.measure(row.name(), params, perRecord(unit), better(unit), ours);
            for (Row.Contender contender : row.baselines()) {
                List<JmhRun> theirs = runs.get(contender.benchmark()).get(params);
                comparisons.add(Pairing.compare(measure, ours, contender.baseline(), theirs));
            }
            if (row.baselines().isEmpty()) {
                comparisons.add(Comparison.withItself(measure));
            }
        });
        return comparisons;
    }

    /** One operation is one record: {@code ops/s} are records a second, {@code ns/op} nanoseconds a record. */
    static String perRecord(String unit) {
        return unit.replace("ops/", "records/").replace("/op", "/record");
    }

    static Better better(String unit) {
        return unit.startsWith("ops/") ? Better.HIGHER : Better.LOWER;
    }
}
