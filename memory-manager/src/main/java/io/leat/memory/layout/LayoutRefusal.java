package io.leat.memory.layout;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a request cannot be met, and what to change. Immutable.
 *
 * @param problem what does not fit, with its numbers
 * @param changes the numbers that, changed together, make the request fit; mostly a single one, never none
 * @param alternatives other numbers that would do, each by itself
 */
public record LayoutRefusal(String problem, List<Change> changes, List<Change> alternatives) implements LayoutDecision {
    /** Copies the lists. */
    public LayoutRefusal {
        changes = List.copyOf(changes);
        alternatives = List.copyOf(alternatives);
    }

    /** One line: the problem, then what to change, under the keys of the options. */
    public String message() {
        String needed = changes.stream().map(Change::toString).collect(Collectors.joining(" and "));
        String others = alternatives.stream().map(Change::toString).collect(Collectors.joining(" or "));
        return problem + ": set " + needed + (others.isEmpty() ? "" : ", or " + others);
    }
}
