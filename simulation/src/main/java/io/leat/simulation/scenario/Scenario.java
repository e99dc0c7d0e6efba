package io.leat.simulation.scenario;

import io.leat.api.datastream.StreamExecutionEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/** A job and the lines it must write. Drawn from a seed; the same for every attempt to run it. */
public interface Scenario {
    /** What it is, for the report of a violation. */
    String describe();

    /**
     * Puts what the job reads on the disk, before the first attempt; it need not be synced.
     *
     * @param paths from text to a path on the disk of the simulation
     */
    default void prepare(Function<String, Path> paths) throws IOException {}

    /** Describes the job; it writes to file sinks in the directories that {@link #expectedLines} names. */
    void build(StreamExecutionEnvironment environment, Attempt attempt);

    /** Whether it has records that may be larger than a page: they need memory beyond the pages. */
    default boolean hasLargeRecords() {
        return false;
    }

    /** For each directory of output the lines it must hold in the end, sorted; worked out without the engine. */
    SortedMap<String, List<String>> expectedLines();
}
