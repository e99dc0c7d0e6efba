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
                hop(Manner.HOP, 100, all),
                hop(Manner.HOP, 500, all),
                hop(Manner.THREADS, 100, all),
                hop(Manner.PARK, 100, all),
                new IdleMeasurement("latency.park.idle_cpu", jobs));
    }

    private static Measurement hop(Manner manner, int thousandsPerSecond, List<HopContender> contenders) {
        String name = "latency." + manner.word() + "." + thousandsPerSecond + "k";
        return new HopMeasurement(name, 1_000L * thousandsPerSecond, manner, contenders);
    }
}
