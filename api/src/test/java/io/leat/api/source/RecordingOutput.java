package io.leat.api.source;

import java.util.ArrayList;
import java.util.List;

/** Keeps what a reader emits, with the split it came from. */
final class RecordingOutput<T> implements ReaderOutput<T> {
    final List<T> records = new ArrayList<>();
    final List<String> splits = new ArrayList<>();
    final List<String> released = new ArrayList<>();

    @Override
    public SourceOutput<T> createOutputForSplit(String splitId) {
        return new SourceOutput<>() {
            @Override
            public void collect(T record) {
                records.add(record);
                splits.add(splitId);
            }

            @Override
            public void collect(T record, long timestamp) {
                collect(record);
            }
        };
    }

    @Override
    public void releaseOutputForSplit(String splitId) {
        released.add(splitId);
    }

    @Override
    public long watermarkOfSplit(String splitId) {
        return Long.MIN_VALUE;
    }

    @Override
    public void collect(T record) {
        throw new UnsupportedOperationException("the reader has splits");
    }

    @Override
    public void collect(T record, long timestamp) {
        throw new UnsupportedOperationException("the reader has splits");
    }
}
