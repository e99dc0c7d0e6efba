package io.leat.runtime.operator;

import io.leat.api.source.SourceSplit;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Drives the reader of a source subtask: gives records their timestamps, keeps a watermark for each split, and sends on
 * the lowest. A split that has not been read yet holds the watermark back. Owned by its subtask's thread.
 *
 * @param <S> the type of the splits
 */
public interface SourceDriver<S extends SourceSplit> {
    /** Begins to read {@code splits}, at the positions they hold. */
    void open(List<S> splits);

    /**
     * Reads until {@code limit} records are emitted, there is no room, or nothing is there.
     *
     * @return units of work done
     */
    int poll(int limit, BooleanSupplier hasRoom);

    /** The lowest watermark of its splits, ms, as it was last sent on. */
    long currentWatermark();

    /** Whether the reader has come to its end. */
    boolean hasEnded();

    /** Writes the splits at their positions. */
    void snapshot(SnapshotContext snapshot) throws Exception;

    /** That checkpoint is complete. */
    void notifyCheckpointComplete(long checkpointId) throws Exception;

    /** Closes the reader. */
    void close() throws Exception;
}
