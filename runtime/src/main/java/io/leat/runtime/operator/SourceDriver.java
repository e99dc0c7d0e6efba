package io.leat.runtime.operator;

import io.leat.api.eventtime.WatermarkStrategy;
import io.leat.api.source.InputStatus;
import io.leat.api.source.ReaderOutput;
import io.leat.api.source.Source;
import io.leat.api.source.SourceOutput;
import io.leat.api.source.SourceReader;
import io.leat.api.source.SourceReaderContext;
import io.leat.api.source.SourceSplit;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Drives the reader of a source subtask: gives records their timestamps, keeps a watermark for each split, and sends on
 * the lowest. A split that has not been read yet holds the watermark back. Owned by its subtask's thread.
 *
 * @param <T> the type of the records
 * @param <S> the type of the splits
 */
public final class SourceDriver<T, S extends SourceSplit> implements ReaderOutput<T>, SourceReaderContext {
    private final OperatorContext context;
    private final Source<T, S> source;
    private final AlignmentGroups.Member alignment;
    private final SubtaskCounters counters;
    private final Downstream<T> downstream;
    private final SplitOutputs<T> outputs;
    private SourceReader<T, S> reader;
    private boolean ended;
    private long currentWatermark = Long.MIN_VALUE;

    /**
     * For one subtask.
     *
     * @param alignment   null where the strategy asks for none
     * @param nothingLeft the job goes on from where its input had ended: nothing is read, even if there is more by now,
     *     as the state behind the source is that of the end
     */
    public SourceDriver(
            OperatorContext context,
            Source<T, S> source,
            WatermarkStrategy<T> strategy,
            AlignmentGroups.Member alignment,
            SubtaskCounters counters,
            Downstream<T> downstream,
            boolean nothingLeft) {
        this.ended = nothingLeft;
        this.context = context;
        this.source = source;
        this.alignment = alignment;
        this.counters = counters;
        this.downstream = downstream;
        this.outputs = new SplitOutputs<>(context.name(), strategy, counters, downstream);
    }

    /** Begins to read {@code splits}, at the positions they hold. */
    public void open(List<S> splits) {
        try {
            reader = source.createReader(this);
            reader.start();
            outputs.expect(splits.stream().map(SourceSplit::splitId).toList());
            reader.addSplits(splits);
        } catch (Exception e) {
            throw FunctionFailure.inStep(context.name(), "opening its splits", e);
        }
    }

    /**
     * Reads until {@code limit} records are emitted, there is no room, or nothing is there.
     *
     * @return units of work done
     */
    public int poll(int limit, BooleanSupplier hasRoom) {
        if (ended || (alignment != null && alignment.isAhead())) {
            return 0;
        }
        int work = 0;
        InputStatus status = InputStatus.MORE_AVAILABLE;
        while (work < limit && status == InputStatus.MORE_AVAILABLE && hasRoom.getAsBoolean()) {
            status = pollOnce();
            work++;
        }
        if (status == InputStatus.END_OF_INPUT) {
            ended = true;
            emitWatermark(Long.MAX_VALUE);
        } else {
            emitWatermark(outputs.lowestWatermark(currentWatermark));
        }
        return status == InputStatus.NOTHING_AVAILABLE ? work - 1 : work;
    }

    private InputStatus pollOnce() {
        try {
            return reader.pollNext(this);
        } catch (Exception e) {
            throw FunctionFailure.inStep(context.name(), "reading", e);
        }
    }

    private void emitWatermark(long timestamp) {
        if (timestamp > currentWatermark) {
            currentWatermark = timestamp;
            if (alignment != null) {
                alignment.report(timestamp);
            }
            downstream.watermark(timestamp);
        }
    }

    /** The lowest watermark of its splits, ms, as it was last sent on. */
    public long currentWatermark() {
        return currentWatermark;
    }

    /** Whether the reader has come to its end. */
    public boolean hasEnded() {
        return ended;
    }

    /** Writes the splits at their positions. */
    public void snapshot(SnapshotContext snapshot) throws Exception {
        List<S> splits = reader.snapshotState(snapshot.checkpointId());
        snapshot.put(StatePart.SPLITS, context.uid(), SplitList.toBytes(splits, source.getSplitSerializer()));
    }

    /** That checkpoint is complete. */
    public void notifyCheckpointComplete(long checkpointId) throws Exception {
        reader.notifyCheckpointComplete(checkpointId);
    }

    /** Closes the reader. */
    public void close() throws Exception {
        if (reader != null) {
            reader.close();
        }
    }

    @Override
    public void collect(T record) {
        outputs.main().collect(record);
    }

    @Override
    public void collect(T record, long timestamp) {
        outputs.main().collect(record, timestamp);
    }

    @Override
    public SourceOutput<T> createOutputForSplit(String splitId) {
        return outputs.of(splitId);
    }

    @Override
    public void releaseOutputForSplit(String splitId) {
        outputs.release(splitId);
    }

    @Override
    public long watermarkOfSplit(String splitId) {
        return outputs.watermarkOf(splitId);
    }

    @Override
    public int getIndexOfSubtask() {
        return context.taskInfo().getIndexOfThisSubtask();
    }

    @Override
    public int currentParallelism() {
        return context.taskInfo().getNumberOfParallelSubtasks();
    }

    @Override
    public void countSkippedRecords(long records) {
        counters.countSkipped(records);
    }
}
