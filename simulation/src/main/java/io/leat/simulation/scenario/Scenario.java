package io.leat.simulation.scenario;

import io.leat.api.datastream.StreamExecutionEnvironment;
import java.nio.file.Path;
import java.util.List;

/** A job and the lines it must write. Drawn from a seed; the same for every attempt to run it. */
public interface Scenario {
    /** What it is, for the report of a violation. */
    String describe();

    /** Describes the job on {@code environment}; it writes to a file sink in {@code output}. */
    void build(StreamExecutionEnvironment environment, Path output);

    /** The lines it must have written in the end, sorted; worked out without the engine. */
    List<String> expectedLines();
}
