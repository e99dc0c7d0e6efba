package io.leat.jmh.latency;

import io.leat.jmh.run.Measurement;
import java.util.List;

/** The latencies there are to measure. Stateless. */
public final class Latencies {
    private static final String CONTROL = new ControlHop().word();

    private Latencies() {}

    /** All of them, with whoever is on the class path. */
    public static List<Measurement> all() {
        List<HopContender> all = Contenders.all();
        List<HopContender> jobs = all.stream()
                .filter(contender -> !contender.word().equals(CONTROL))
                .toList();
        return List.of(
                new HopMeasurement("latency.hop.100k", 100_000, false, all),
                new HopMeasurement("latency.hop.500k", 500_000, false, all),
                new HopMeasurement("latency.park.100k", 100_000, true, all),
                new IdleMeasurement("latency.park.idle_cpu", jobs));
    }
}
