package io.leat.jmh.latency;

import io.leat.report.result.Baseline;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Who is on the class path. Stateless. */
final class Contenders {
    private Contenders() {}

    /** All, ours first. */
    static List<HopContender> all() {
        return ServiceLoader.load(HopContender.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(
                                (HopContender contender) -> !contender.word().equals(HopContender.OURS))
                        .thenComparing(HopContender::word))
                .toList();
    }

    /** What ours are compared with. */
    static List<Baseline> baselines(List<HopContender> contenders) {
        return contenders.stream()
                .map(HopContender::word)
                .map(Baseline::of)
                .flatMap(Optional::stream)
                .toList();
    }
}
