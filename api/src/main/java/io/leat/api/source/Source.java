package io.leat.api.source;

import io.leat.serialize.types.TypeInformation;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/**
 * Where records come from. All splits are known when the job starts; split {@code i} belongs to subtask
 * {@code i % parallelism}, and all splits of a subtask are open together, each with a watermark of its own.
 *
 * @param <T> the type of the records
 * @param <S> the type of the splits
 */
public interface Source<T, S extends SourceSplit> extends Serializable {
    /** Whether the source ends. */
    Boundedness getBoundedness();

    /** The type of the records. */
    TypeInformation<T> getProducedType();

    /**
     * All splits at their first positions, in an order that is the same in every run.
     *
     * @param parallelism how many subtasks will read
     * @throws IOException if the input is missing or unreadable; called before any work begins
     */
    List<S> enumerateSplits(int parallelism) throws IOException;

    /**
     * Looks at the splits of a checkpoint before the job goes on with them instead of enumerating anew.
     *
     * @throws IOException if they do not fit the input as it is now: what is missing or new, and what to do
     */
    default void checkRestoredSplits(List<S> splits) throws IOException {}

    /** Writes and reads splits in checkpoints. */
    SimpleVersionedSerializer<S> getSplitSerializer();

    /** A reader for one subtask; it is given its splits by {@link SourceReader#addSplits}. */
    SourceReader<T, S> createReader(SourceReaderContext context) throws Exception;
}
