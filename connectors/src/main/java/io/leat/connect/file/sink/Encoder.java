package io.leat.connect.file.sink;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;

/**
 * Writes a record as bytes, its separator included.
 *
 * @param <T> the type of the records
 */
@FunctionalInterface
public interface Encoder<T> extends Serializable {
    /** Writes {@code element} to {@code stream}, which is a buffer in memory: small writes are cheap. */
    void encode(T element, OutputStream stream) throws IOException;
}
