package io.leat.connect.file.source;

import io.leat.api.source.ReaderOutput;
import io.leat.api.source.SourceOutput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Keeps what a reader emits, as {@code splitId/record}, with a watermark for each split made from its records. */
final class RecordingOutput implements ReaderOutput<String> {
    final List<String> records = new ArrayList<>();
    final List<String> released = new ArrayList<>();
    private final Map<String, Long> watermarks = new HashMap<>();
    private final ToLongFunction<String> watermarkOf;

    RecordingOutput(ToLongFunction<String> watermarkOf) {
        this.watermarkOf = watermarkOf;
    }

    @Override
    public SourceOutput<String> createOutputForSplit(String splitId) {
        return new SourceOutput<>() {
            @Override
            public void collect(String entry) {
                records.add(splitId + "/" + entry);
                watermarks.put(splitId, watermarkOf.applyAsLong(entry));
            }

            @Override
            public void collect(String entry, long timestamp) {
                collect(entry);
            }
        };
    }

    @Override
    public void releaseOutputForSplit(String splitId) {
        released.add(splitId);
    }

    @Override
    public long watermarkOfSplit(String splitId) {
        return watermarks.getOrDefault(splitId, Long.MIN_VALUE);
    }

    @Override
    public void collect(String entry) {
        throw new AssertionError("a record without a split: " + entry);
    }

    @Override
    public void collect(String entry, long timestamp) {
        throw new AssertionError("a record without a split: " + entry);
    }
}
