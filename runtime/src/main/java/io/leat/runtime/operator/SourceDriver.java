package io.leat.runtime.operator;

import io.leat.api.eventtime.WatermarkStrategy;
import io.leat.api.source.InputStatus;
import io.leat.api.source.ReaderOutput;
import io.leat.api.source.Source;
import io.leat.api.source.SourceOutput;
import io.leat.api.source.SourceReader;
import io.leat.api.source.SourceReaderContext;
import io.leat.api.source.SourceSplit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final WatermarkStrategy<T> strategy;
    private final AlignmentGroups.Member alignment;
    private final SubtaskCounters counters;
    private final Downstream<T> downstream;
    private final Map<String, SplitOutput<T>> outputs = new LinkedHashMap<>();
    private SplitOutput<?>[] polled = new SplitOutput<?>[0];
    private SourceReader<T, S> reader;
    private SplitOutput<T> mainOutput;
    private boolean ended;
    private long currentWatermark = Long.MIN_VALUE;

    /** For one subtask; {@code alignment} is null where the strategy asks for none. */
    public SourceDriver(
            OperatorContext context,
            Source<T, S> source,
            WatermarkStrategy<T> strategy,
            AlignmentGroups.Member alignment,
            SubtaskCounters counters,
            Downstream<T> downstream) {
        this.context = context;
        this.source = source;
        this.strategy = strategy;
        this.alignment = alignment;
        this.counters = counters;
        this.downstream = downstream;
    }

    /** Begins to read {@code splits}, at the positions they hold. */
    public void open(List<S> splits) {
        try {
            reader = source.createReader(this);
            reader.start();
            splits.forEach(split -> createOutputForSplit(split.splitId()));
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
            emitWatermark(lowestWatermark());
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

    private long lowestWatermark() {
        long lowest = Long.MAX_VALUE;
        for (SplitOutput<?> output : polled) {
            output.emitPeriodically();
            lowest = Math.min(lowest, output.watermark());
        }
        return polled.length == 0 ? currentWatermark : lowest;
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
        mainOutput().collect(record);
    }

    @Override
    public void collect(T record, long timestamp) {
        mainOutput().collect(record, timestamp);
    }

    private SplitOutput<T> mainOutput() {
        if (mainOutput == null) {
            mainOutput = newOutput("");
        }
        return mainOutput;
    }

    private SplitOutput<T> newOutput(String splitId) {
        SplitOutput<T> output = new SplitOutput<>(
                context.name(),
                strategy.createTimestampAssigner(SourceTime.TIMESTAMPS),
                strategy.createWatermarkGenerator(SourceTime.WATERMARKS),
                counters,
                downstream);
        outputs.put(splitId, output);
        polled = outputs.values().toArray(new SplitOutput<?>[0]);
        return output;
    }

    @Override
    public SourceOutput<T> createOutputForSplit(String splitId) {
        SplitOutput<T> known = outputs.get(splitId);
        return known == null ? newOutput(splitId) : known;
    }

    @Override
    public void releaseOutputForSplit(String splitId) {
        outputs.remove(splitId);
        polled = outputs.values().toArray(new SplitOutput<?>[0]);
    }

    @Override
    public long watermarkOfSplit(String splitId) {
        SplitOutput<T> output = outputs.get(splitId);
        if (output == null) {
            return Long.MAX_VALUE;
        }
        output.emitPeriodically();
        return output.watermark();
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
