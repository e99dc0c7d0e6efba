package io.leat.runtime.engine;

import java.nio.file.Path;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.agrona.concurrent.EpochClock;
import org.agrona.concurrent.NanoClock;

/**
 * Everything with a will of its own that an engine uses, so that a simulation can hand in its own.
 *
 * @param epochClock     processing time and the time stamps of checkpoints
 * @param nanoClock      intervals and time-outs
 * @param paths          from the text of a configured path to a path
 * @param spillDirectory where the channels of a job spill; asked for once a job, when it is needed, and removed with it
 * @param threads        makes the engine's threads; unused on the invoker placement
 * @param checkpointLock whether a checkpoint directory is locked against other processes
 * @param warnings       takes what should be said aloud but fails nothing
 * @param randomSeed     of the shuffle partitioning
 * @param recordsPerCycle the most records a subtask takes in one duty cycle
 */
public record EngineEnvironment(
        EpochClock epochClock,
        NanoClock nanoClock,
        Function<String, Path> paths,
        Supplier<Path> spillDirectory,
        ThreadFactory threads,
        boolean checkpointLock,
        Consumer<String> warnings,
        long randomSeed,
        int recordsPerCycle) {
    /** What {@code recordsPerCycle} is where nothing else is said: enough to amortise a cycle. */
    public static final int DEFAULT_RECORDS_PER_CYCLE = 256;
}
