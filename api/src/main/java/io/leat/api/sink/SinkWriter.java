package io.leat.api.sink;

/**
 * Writes the records of one subtask, in two phases: what {@link #snapshotState} made durable is committed by
 * {@link #commit} once the checkpoint is complete. Called by one thread.
 *
 * @param <T> the type of the records
 */
@SuppressWarnings("try") // close() may throw anything, as in the original
public interface SinkWriter<T> extends AutoCloseable {
    /**
     * Takes a record.
     *
     * @param timestamp event time, ms, or {@link io.leat.api.eventtime.TimestampAssigner#NO_TIMESTAMP}
     */
    void write(T element, long timestamp) throws Exception;

    /**
     * Makes everything written so far durable and describes it, so that a restored writer goes on from here.
     *
     * @param endOfInput true when no record follows: everything must be ready to be committed
     * @return the state, in a format of the writer's own
     */
    byte[] snapshotState(long checkpointId, boolean endOfInput) throws Exception;

    /** That checkpoint (and all before it) is complete: makes visible what it covers. Idempotent. */
    void commit(long checkpointId) throws Exception;

    /** Frees what it holds; makes nothing visible. */
    @Override
    void close() throws Exception;
}
