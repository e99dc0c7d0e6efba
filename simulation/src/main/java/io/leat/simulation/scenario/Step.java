package io.leat.simulation.scenario;

import io.leat.api.datastream.DataStream;
import java.util.List;

/** A step of a random job, told twice: to the engine, and without it. */
interface Step {
    /** Describes the step behind {@code in}. */
    DataStream<Long> apply(DataStream<Long> in, int parallelism);

    /** What it gives, in the order in which a single thread would give it. */
    List<Stamped> expected(List<Stamped> in);
}
