package io.leat.api.sink;

import java.io.Serializable;

/**
 * Where records go.
 *
 * @param <T> the type of the records
 */
public interface Sink<T> extends Serializable {
    /** A writer for one subtask. */
    SinkWriter<T> createWriter(WriterInitContext context) throws Exception;
}
