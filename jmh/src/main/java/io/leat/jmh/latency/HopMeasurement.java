package io.leat.jmh.latency;

import io.leat.jmh.run.BenchmarkFailedException;
import io.leat.jmh.run.Findings;
import io.leat.jmh.run.ForkSettings;
import io.leat.jmh.run.Measurement;
import io.leat.report.result.Baseline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/**
 * A load on all contenders, in rounds: neighbours in turn, the order turned every round. Yields a row for each percentile
 * and baseline, and the whole distributions.
 *
 * @param name             what the names of the rows begin with
 * @param recordsPerSecond of the load
 * @param manner           how contenders run it
 * @param contenders       ours and others
 */
record HopMeasurement(String name, long recordsPerSecond, Manner manner, List<HopContender> contenders)
        implements Measurement {
    private static final int QUICK_ROUNDS = 3;
    private static final int ROUNDS = 5;
    private static final long QUICK_WARMUP_MS = 2_000;
    private static final long QUICK_MEASURED_MS = 2_000;
    private static final long WARMUP_MS = 5_000;
    private static final long MEASURED_MS = 10_000;

    HopMeasurement {
        contenders = List.copyOf(contenders);
    }

    @Override
    public List<String> names() {
        return Percentile.all().stream()
                .map(percentile -> percentile.rowOf(name))
                .toList();
    }

    @Override
    public List<Baseline> baselines() {
        return Contenders.baselines(contenders);
    }

    @Override
    public Findings measure(boolean quick, ForkSettings forks, Consumer<String> progress)
            throws BenchmarkFailedException {
        int rounds = quick ? QUICK_ROUNDS : ROUNDS;
        HopLoad load = quick
                ? new HopLoad(recordsPerSecond, QUICK_WARMUP_MS, QUICK_MEASURED_MS, manner)
                : new HopLoad(recordsPerSecond, WARMUP_MS, MEASURED_MS, manner);
        LatencyFork fork = new LatencyFork(forks);
        Map<String, List<Histogram>> histograms = new LinkedHashMap<>();
        contenders.forEach(contender -> histograms.put(contender.word(), new ArrayList<>()));
        List<HopContender> order = new ArrayList<>(contenders);
        for (int round = 1; round <= rounds; round++) {
            progress.accept(name + ": round " + round + " of " + rounds);
            for (HopContender contender : order) {
                histograms.get(contender.word()).add(fork.run(contender, load));
            }
            Collections.reverse(order);
        }
        return Percentile.findings(name, histograms);
    }
}
