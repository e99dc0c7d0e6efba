package io.leat.connect.file.source;

import io.leat.api.source.InputStatus;
import io.leat.api.source.SourceReaderContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Runs a source in one subtask, by hand. */
final class ReaderRun implements SourceReaderContext, AutoCloseable {
    final RecordingOutput output;
    private final FileSource<String> source;
    private final FileReader<String> reader;
    private long skipped;

    ReaderRun(FileSource<String> source, List<FileSplit> splits, RecordingOutput output) throws Exception {
        this.source = source;
        this.output = output;
        this.reader = (FileReader<String>) source.createReader(this);
        reader.start();
        reader.addSplits(splits);
    }

    static List<String> readAll(FileSource<String> source) throws Exception {
        try (ReaderRun run = new ReaderRun(source, source.enumerateSplits(1), new RecordingOutput(r -> 0))) {
            run.poll(Integer.MAX_VALUE);
            List<String> records = new ArrayList<>();
            run.output.records.forEach(entry -> records.add(entry.substring(entry.indexOf('/') + 1)));
            return records;
        }
    }

    /** Polls until {@code records} were emitted in all, or to the end; true at the end. */
    boolean poll(int records) throws Exception {
        while (output.records.size() < records) {
            if (reader.pollNext(output) == InputStatus.END_OF_INPUT) {
                return true;
            }
        }
        return false;
    }

    /** The splits as they come back from a checkpoint. */
    List<FileSplit> snapshot() throws Exception {
        var serializer = source.getSplitSerializer();
        List<FileSplit> restored = new ArrayList<>();
        for (FileSplit split : reader.snapshotState(1)) {
            restored.add(serializer.deserialize(serializer.getVersion(), serializer.serialize(split)));
        }
        return restored;
    }

    long skipped() {
        return skipped;
    }

    @Override
    public int getIndexOfSubtask() {
        return 0;
    }

    @Override
    public int currentParallelism() {
        return 1;
    }

    @Override
    public void countSkippedRecords(long records) {
        skipped += records;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
