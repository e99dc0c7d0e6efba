package io.leat.jmh.latency;

import io.leat.jmh.run.BenchmarkFailedException;
import io.leat.jmh.run.Findings;
import io.leat.jmh.run.ForkSettings;
import io.leat.jmh.run.Measurement;
import io.leat.report.jmh.JmhRun;
import io.leat.report.jmh.Pairing;
import io.leat.report.result.Baseline;
import io.leat.report.result.Better;
import io.leat.report.result.Comparison;
import io.leat.report.result.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * What a job costs to which no record comes: the processor time of the whole process, in percent of a core.
 *
 * @param name       of the row
 * @param contenders ours and others
 */
record IdleMeasurement(String name, List<HopContender> contenders) implements Measurement {
    private static final int QUICK_ROUNDS = 3;
    private static final int ROUNDS = 5;
    private static final HopLoad LOAD = new HopLoad(0, 2_000, 3_000, Manner.PARK);

    IdleMeasurement {
        contenders = List.copyOf(contenders);
    }

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public List<Baseline> baselines() {
        List<Baseline> baselines = Contenders.baselines(contenders);
        return baselines.isEmpty() ? List.of(Baseline.SELF) : baselines;
    }

    @Override
    public Findings measure(boolean quick, ForkSettings forks, Consumer<String> progress)
            throws BenchmarkFailedException {
        int rounds = quick ? QUICK_ROUNDS : ROUNDS;
        LatencyFork fork = new LatencyFork(forks);
        Map<String, List<JmhRun>> runs = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            progress.accept(name + ": round " + round + " of " + rounds);
            for (HopContender contender : contenders) {
                double share = fork.runIdle(contender, LOAD);
                runs.computeIfAbsent(contender.word(), key -> new ArrayList<>())
                        .add(new JmhRun(name, Map.of(), "%", share, OptionalDouble.empty()));
            }
        }
        List<JmhRun> ours = runs.get(HopContender.OURS);
        Measure measure = Pairing.measure(name, Map.of(), "%", Better.LOWER, ours);
        List<Comparison> comparisons = new ArrayList<>();
        runs.forEach((word, theirs) -> Baseline.of(word)
                .ifPresent(baseline -> comparisons.add(Pairing.compare(measure, ours, baseline, theirs))));
        if (comparisons.isEmpty()) {
            comparisons.add(Comparison.withItself(measure));
        }
        return new Findings(comparisons, List.of());
    }
}
