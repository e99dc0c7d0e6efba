package io.leat.simulation.scenario;

import io.leat.api.datastream.DataStream;
import io.leat.api.datastream.StreamExecutionEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Where a random job gets its values from, told twice: to the engine, and without it. Event time is the value. */
interface Input {
    /** Puts on the disk what will be read. */
    void prepare(Function<String, Path> paths) throws IOException;

    /** Describes the source; {@code parallelism} is for those that can be read at another one after a restart. */
    DataStream<Long> open(StreamExecutionEnvironment environment, Attempt attempt, int parallelism);

    /** What it gives, in the order in which a single thread would give it. */
    List<Stamped> expected();
}
