package io.leat.peers.flink;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource.NumberSequenceSplit;
import org.apache.flink.core.io.InputStatus;

/**
 * Emits many records a poll, which spares Flink the way through its mailbox for each. Owned by its task's thread.
 *
 * @param <T> the type of the records
 */
final class NumberedReader<T> implements SourceReader<T, NumberSequenceSplit> {
    private final SourceReaderContext context;
    private final Emitter<T> emitter;
    private final Queue<NumberSequenceSplit> waiting = new ArrayDeque<>();
    private final CompletableFuture<Void> available = new CompletableFuture<>();
    private boolean noMore;
    private NumberSequenceSplit split;
    private long next;

    NumberedReader(SourceReaderContext context, Emitter<T> emitter) {
        this.context = context;
        this.emitter = emitter;
    }

    @Override
    public void start() {
        context.sendSplitRequest();
    }

    @Override
    public void addSplits(List<NumberSequenceSplit> splits) {
        waiting.addAll(splits);
        context.sendSplitRequest();
        available.complete(null);
    }

    @Override
    public void notifyNoMoreSplits() {
        noMore = true;
        available.complete(null);
    }

    @Override
    public InputStatus pollNext(ReaderOutput<T> output) {
        if (split == null) {
            split = waiting.poll();
            if (split == null) {
                return noMore ? InputStatus.END_OF_INPUT : InputStatus.NOTHING_AVAILABLE;
            }
            next = split.from();
        }
        next = emitter.emit(next, split.to(), output);
        if (next > split.to()) {
            split = null;
        }
        return InputStatus.MORE_AVAILABLE;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return available;
    }

    @Override
    public List<NumberSequenceSplit> snapshotState(long checkpointId) {
        throw new UnsupportedOperationException("checkpoint_id=" + checkpointId + ": these jobs take no checkpoints");
    }

    @Override
    public void close() {}
}
