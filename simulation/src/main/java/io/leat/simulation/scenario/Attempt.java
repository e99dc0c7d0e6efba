package io.leat.simulation.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * One start of a scenario's job: what may differ from one to the next. Immutable.
 *
 * @param paths         from text to a path on the disk of the simulation
 * @param parallelisms  what the steps that may be rescaled take their parallelism from
 * @param failingRecord the record at which the user function that can fail does, counted from 1 in each of its subtasks,
 *     or {@link #NEVER}
 */
public record Attempt(Function<String, Path> paths, List<Integer> parallelisms, long failingRecord) {
    /** No function fails. */
    public static final long NEVER = Long.MAX_VALUE;

    /** The parallelism of step {@code index} in this attempt. */
    public int parallelism(int index) {
        return parallelisms.get(index % parallelisms.size());
    }

    /** A path on the disk of the simulation. */
    public Path path(String text) {
        return paths.apply(text);
    }
}
