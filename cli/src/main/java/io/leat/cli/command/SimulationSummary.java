package io.leat.cli.command;

import io.leat.simulation.run.Reached;
import io.leat.simulation.run.SeedResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What all seeds of a call did together. One owner. */
final class SimulationSummary {
    private static final long FACTOR = 1_000_003;

    private final long firstSeed;
    private final List<Map<String, Object>> violations = new ArrayList<>();
    private final Map<String, Integer> reached = new LinkedHashMap<>();
    private long seeds;
    private long steps;
    private long traceHash = 17;

    SimulationSummary(long firstSeed) {
        this.firstSeed = firstSeed;
        for (Reached situation : Reached.values()) {
            reached.put(label(situation), 0);
        }
    }

    void add(SeedResult result) {
        seeds++;
        steps += result.steps();
        traceHash = traceHash * FACTOR + result.traceHash();
        result.reached().forEach(situation -> reached.merge(label(situation), 1, Integer::sum));
        for (String violation : result.violations()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("seed", result.seed());
            fields.put("scenario", result.scenario());
            fields.put("violation", violation);
            fields.put("replay", replay(result.seed()));
            violations.add(fields);
        }
    }

    private static String label(Reached situation) {
        return situation.name().toLowerCase(Locale.ROOT);
    }

    /** The call that shows one seed again, step by step. */
    static String replay(long seed) {
        return "bin/leat simulate --from " + seed + " --seeds 1 --trace";
    }

    boolean hasViolations() {
        return !violations.isEmpty();
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("seeds_run", seeds);
        fields.put("first_seed", firstSeed);
        fields.put("violations", violations);
        fields.put("steps", steps);
        fields.put("trace_hash", Long.toHexString(traceHash));
        fields.put("seeds_that_reached", reached);
        return fields;
    }

    String text() {
        return seeds + " seeds from " + firstSeed + ", " + steps + " steps: " + violations.size()
                + " violations, trace hash " + Long.toHexString(traceHash) + "\n";
    }
}
