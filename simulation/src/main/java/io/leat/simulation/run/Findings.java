package io.leat.simulation.run;

import java.util.ArrayList;
import java.util.List;

/** What the checkers of a seed found. One owner. */
final class Findings {
    private final List<String> violations = new ArrayList<>();

    void add(String violation) {
        violations.add(violation);
    }

    boolean isEmpty() {
        return violations.isEmpty();
    }

    List<String> all() {
        return List.copyOf(violations);
    }
}
