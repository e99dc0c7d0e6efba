package io.leat.api.source;

import io.leat.api.eventtime.TimestampAssigner;

/**
 * Steps through records of one split, asked for one at a time. The engine joins a cursor and the chain behind it to one
 * loop, which is faster than being handed each record. Owned by the subtask's thread.
 *
 * @param <T> the type of the records
 */
public interface RecordCursor<T> {
    /** Steps to the next record; false where there is none now, of which {@code pollNext} then says why. */
    boolean advance() throws Exception;

    /** The record stepped to; asked for once a step. From here on it counts as emitted. */
    T current();

    /** The source's own timestamp of that record, ms, or {@link TimestampAssigner#NO_TIMESTAMP}. */
    default long timestamp() {
        return TimestampAssigner.NO_TIMESTAMP;
    }

    /** The output of the split that is read; the reader's whole output where no split is named. */
    SourceOutput<T> output();
}
