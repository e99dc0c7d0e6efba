package io.leat.api.source;

/** What a reader can ask of the subtask it runs in. */
public interface SourceReaderContext {
    /** Which subtask this is, from 0. */
    int getIndexOfSubtask();

    /** How many subtasks read. */
    int currentParallelism();

    /** Counts records that were skipped because they could not be read (see {@code --on-bad-record}). */
    void countSkippedRecords(long records);
}
