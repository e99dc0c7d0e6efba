package io.leat.api.source;

import java.util.List;

/**
 * Reads the splits of one subtask. Called by one thread; must not block for longer than a disk read.
 *
 * @param <T> the type of the records
 * @param <S> the type of the splits
 */
@SuppressWarnings("try") // close() may throw anything, as in the original
public interface SourceReader<T, S extends SourceSplit> extends AutoCloseable {
    /** Called once, before anything else. */
    void start() throws Exception;

    /** Hands over splits, at the positions they hold. Called once, before the first poll; may be empty. */
    void addSplits(List<S> splits) throws Exception;

    /** Emits at most one record. */
    InputStatus pollNext(ReaderOutput<T> output) throws Exception;

    /**
     * What the next records can be taken from without {@code pollNext}, or null. Asked for from time to time; positions,
     * order and snapshots are the same either way.
     */
    default RecordCursor<T> cursor(ReaderOutput<T> output) {
        return null;
    }

    /** The splits, each at its position behind the last record emitted; finished ones too, at their ends. */
    List<S> snapshotState(long checkpointId) throws Exception;

    /** That checkpoint is complete. */
    default void notifyCheckpointComplete(long checkpointId) throws Exception {}

    @Override
    void close() throws Exception;
}
