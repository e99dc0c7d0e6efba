package io.leat.connect.file.source;

import io.leat.api.source.InputStatus;
import io.leat.api.source.ReaderOutput;
import io.leat.api.source.SourceReader;
import io.leat.api.source.SourceReaderContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Reads the files of one subtask, all open together. The split whose watermark is lowest has its turn, so that time
 * advances together and little is held back downstream; among equals the one that waits longest. Owned by the thread of
 * its subtask; {@link #close} closes all files.
 */
final class FileReader<T> implements SourceReader<T, FileSplit> {
    /** Lines a turn: amortises the choice; the splits drift apart by no more than this. */
    private static final int LINES_PER_TURN = 64;

    private static final Comparator<SplitCursor<?>> MOST_BEHIND =
            Comparator.<SplitCursor<?>>comparingLong(SplitCursor::watermark).thenComparingLong(SplitCursor::turn);

    private final List<Path> paths;
    private final FileReadingOptions<T> options;
    private final SplitCursor.SkippedRecords skipped;
    private final List<SplitCursor<T>> cursors = new ArrayList<>();
    private final PriorityQueue<SplitCursor<T>> waiting = new PriorityQueue<>(MOST_BEHIND);
    private SplitCursor<T> current;
    private int linesLeft;
    private long turns;
    private boolean restoredReleased;

    /** Reads {@code paths}, to which the splits refer by index. */
    FileReader(List<Path> paths, FileReadingOptions<T> options, SourceReaderContext context) {
        this.paths = paths;
        this.options = options;
        this.skipped = () -> context.countSkippedRecords(1);
        this.turns = paths.size();
    }

    @Override
    public void start() {}

    @Override
    public void addSplits(List<FileSplit> splits) throws IOException {
        for (FileSplit split : splits) {
            SplitCursor<T> cursor = new SplitCursor<>(split, pathOf(split), options);
            cursors.add(cursor);
            if (!cursor.isFinished()) {
                waiting.add(cursor);
            }
        }
    }

    @Override
    public InputStatus pollNext(ReaderOutput<T> output) throws IOException {
        if (!restoredReleased) {
            releaseFinished(output);
        }
        if (current == null) {
            current = waiting.poll();
            if (current == null) {
                return InputStatus.END_OF_INPUT;
            }
            linesLeft = LINES_PER_TURN;
        }
        boolean emitted = current.step(output, skipped);
        linesLeft--;
        if (linesLeft == 0 || !emitted) {
            endTurn(output);
        }
        return current == null && waiting.isEmpty() ? InputStatus.END_OF_INPUT : InputStatus.MORE_AVAILABLE;
    }

    @Override
    public List<FileSplit> snapshotState(long checkpointId) {
        return cursors.stream().map(SplitCursor::split).toList();
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (SplitCursor<T> cursor : cursors) {
            try {
                cursor.close();
            } catch (IOException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void endTurn(ReaderOutput<T> output) {
        if (current.isFinished()) {
            output.releaseOutputForSplit(current.splitId());
        } else {
            current.endTurn(output.watermarkOfSplit(current.splitId()), turns++);
            waiting.add(current);
        }
        current = null;
    }

    /** A split that had ended before the restored checkpoint must hold nobody back either. */
    private void releaseFinished(ReaderOutput<T> output) {
        for (SplitCursor<T> cursor : cursors) {
            if (cursor.isFinished()) {
                output.createOutputForSplit(cursor.splitId());
                output.releaseOutputForSplit(cursor.splitId());
            }
        }
        restoredReleased = true;
    }

    private Path pathOf(FileSplit split) throws IOException {
        Path path = split.index() < paths.size() ? paths.get(split.index()) : null;
        if (path == null || !path.getFileName().toString().equals(split.fileName())) {
            throw new IOException("input number=" + split.index() + " is file=" + path + ", the checkpoint has file="
                    + split.fileName() + "; give the same files in the same order, or start without --resume");
        }
        return path;
    }
}
