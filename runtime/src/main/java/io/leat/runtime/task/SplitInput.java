package io.leat.runtime.task;

import io.leat.api.source.SourceSplit;
import io.leat.runtime.operator.SnapshotContext;
import io.leat.runtime.operator.SourceDriver;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The input of a source subtask: its splits.
 *
 * @param <S> the type of the splits
 */
final class SplitInput<S extends SourceSplit> implements SubtaskInput {
    private final SourceDriver<S> driver;
    private final List<S> splits;
    private final BooleanSupplier hasRoom;

    SplitInput(SourceDriver<S> driver, List<S> splits, BooleanSupplier hasRoom) {
        this.driver = driver;
        this.splits = splits;
        this.hasRoom = hasRoom;
    }

    @Override
    public void open() {
        driver.open(splits);
    }

    @Override
    public int poll(int limit) {
        return driver.poll(limit, hasRoom);
    }

    @Override
    public boolean hasEnded() {
        return driver.hasEnded();
    }

    @Override
    public long watermark() {
        return driver.currentWatermark();
    }

    @Override
    public void snapshot(SnapshotContext context) throws Exception {
        driver.snapshot(context);
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) throws Exception {
        driver.notifyCheckpointComplete(checkpointId);
    }

    @Override
    public void notifyCheckpointAborted(long checkpointId) {
        // A source holds nothing for a checkpoint that was not completed.
    }

    @Override
    public void close() throws Exception {
        driver.close();
    }
}
