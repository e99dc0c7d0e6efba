package io.leat.runtime.operator;

import io.leat.api.eventtime.TimestampAssigner;
import io.leat.api.eventtime.WatermarkStrategy;
import io.leat.api.source.InputStatus;
import io.leat.api.source.ReaderOutput;
import io.leat.api.source.RecordCursor;
import io.leat.api.source.Source;
import io.leat.api.source.SourceOutput;
import io.leat.api.source.SourceReader;
import io.leat.api.source.SourceReaderContext;
import io.leat.api.source.SourceSplit;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Calls the reader for a record at a time; what it emits goes down the chain from here, so that reader, timestamps and
 * chain are called from methods of this class, which are the chain's own.
 *
 * @param <T> the type of the records
 * @param <S> the type of the splits
 */
final class ReaderDriver<T, S extends SourceSplit>
        implements SourceDriver<S>, ReaderOutput<T>, SplitOutput.Chain<T>, SourceReaderContext {
    private final OperatorContext context;
    private final Source<T, S> source;
    private final AlignmentGroups.Member alignment;
    private final SubtaskCounters counters;
    private final Downstream<T> downstream;
    private final SplitOutputs<T> outputs;
    private final PulledChain<T> pulled;
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
    ReaderDriver(
            OperatorContext context,
            Source<T, S> source,
            WatermarkStrategy<T> strategy,
            AlignmentGroups.Member alignment,
            SubtaskCounters counters,
            Downstream<T> downstream,
            boolean nothingLeft) {
        this.context = context;
        this.source = source;
        this.alignment = alignment;
        this.counters = counters;
        this.downstream = downstream;
        this.outputs = new SplitOutputs<>(strategy, this);
        this.pulled = new PulledChain<>(context.name(), counters, downstream);
        this.ended = nothingLeft;
    }

    @Override
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

    @Override
    public int poll(int limit, BooleanSupplier hasRoom) {
        if (ended || (alignment != null && alignment.isAhead())) {
            return 0;
        }
        int work = pull(limit, hasRoom);
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

    /** Takes what a cursor has; where it has no more, the reader says why. */
    private int pull(int limit, BooleanSupplier hasRoom) {
        RecordCursor<T> cursor = reader.cursor(this);
        return cursor == null ? 0 : pulled.run(cursor, outputOf(cursor), limit, hasRoom);
    }

    @SuppressWarnings("unchecked") // outputs come from this object
    private SplitOutput<T> outputOf(RecordCursor<T> cursor) {
        SourceOutput<T> output = cursor.output();
        return output instanceof SplitOutput<?> split ? (SplitOutput<T>) split : outputs.main();
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

    @Override
    public long currentWatermark() {
        return currentWatermark;
    }

    @Override
    public boolean hasEnded() {
        return ended;
    }

    @Override
    public void snapshot(SnapshotContext snapshot) throws Exception {
        List<S> splits = reader.snapshotState(snapshot.checkpointId());
        snapshot.put(StatePart.SPLITS, context.uid(), SplitList.toBytes(splits, source.getSplitSerializer()));
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) throws Exception {
        reader.notifyCheckpointComplete(checkpointId);
    }

    @Override
    public void close() throws Exception {
        if (reader != null) {
            reader.close();
        }
    }

    @Override
    public void collect(T record) {
        emit(outputs.main(), record, TimestampAssigner.NO_TIMESTAMP);
    }

    @Override
    public void collect(T record, long timestamp) {
        emit(outputs.main(), record, timestamp);
    }

    @Override
    public void emit(SplitOutput<T> split, T record, long timestamp) {
        long assigned;
        try {
            assigned = split.assigner().extractTimestamp(record, timestamp);
        } catch (RuntimeException e) {
            throw FunctionFailure.of(context.name() + " (timestamps)", record, e);
        }
        counters.countIn();
        split.touch();
        downstream.accept(record, assigned);
        split.generator().onEvent(record, assigned, split);
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
