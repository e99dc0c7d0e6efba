package io.leat.runtime.operator;

import io.leat.api.functions.TaskInfo;
import io.leat.api.sink.Sink;
import io.leat.api.sink.SinkWriter;
import io.leat.runtime.loop.LoopStep;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes records to a sink, and commits what a complete checkpoint covers.
 *
 * @param <T> the type of the records
 */
final class SinkOperator<T> implements Operator<T>, LoopedOperator {
    private final OperatorContext context;
    private final Sink<T> sink;
    private final boolean resuming;
    private final boolean resumable;
    private final SubtaskCounters counters;
    private final List<byte[]> restored = new ArrayList<>();
    private SinkWriter<T> writer;

    SinkOperator(OperatorContext context, Sink<T> sink, boolean resuming, boolean resumable, SubtaskCounters counters) {
        this.context = context;
        this.sink = sink;
        this.resuming = resuming;
        this.resumable = resumable;
        this.counters = counters;
    }

    @Override
    public void accept(T record, long timestamp) {
        try {
            writer.write(record, timestamp);
        } catch (Exception e) {
            throw FunctionFailure.of(context.name(), record, e);
        }
        counters.countOut();
    }

    @Override
    public LoopStep loopStep() {
        return LoopStep.write(writer);
    }

    @Override
    public Downstream<?> downstream() {
        return null;
    }

    @Override
    public String operatorName() {
        return context.name();
    }

    @Override
    public void watermark(long timestamp) {
        counters.setWatermark(timestamp);
    }

    @Override
    public void restore(RestoreContext restore) {
        // Old subtask i belongs to new subtask i modulo the parallelism, so each is taken over exactly once.
        List<byte[]> all = restore.get(StatePart.WRITER);
        TaskInfo info = context.taskInfo();
        for (int i = info.getIndexOfThisSubtask(); i < all.size(); i += info.getNumberOfParallelSubtasks()) {
            restored.add(all.get(i));
        }
    }

    @Override
    public void open() {
        try {
            writer = sink.createWriter(new SinkStart(context.taskInfo(), resuming, resumable, List.copyOf(restored)));
        } catch (Exception e) {
            throw FunctionFailure.inStep(context.name(), "createWriter()", e);
        }
    }

    @Override
    public void snapshot(SnapshotContext snapshot) throws Exception {
        snapshot.put(
                StatePart.WRITER, context.uid(), writer.snapshotState(snapshot.checkpointId(), snapshot.endOfInput()));
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) throws Exception {
        writer.commit(checkpointId);
    }

    @Override
    public void close() throws Exception {
        if (writer != null) {
            writer.close();
        }
    }
}
