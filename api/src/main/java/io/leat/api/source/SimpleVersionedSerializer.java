package io.leat.api.source;

import java.io.IOException;

/**
 * Writes a small control-plane value as bytes, with a version of its format.
 *
 * @param <E> the type of the value
 */
public interface SimpleVersionedSerializer<E> {
    /** The version that {@link #serialize} writes. */
    int getVersion();

    /** The value as bytes. */
    byte[] serialize(E value) throws IOException;

    /** The value again. */
    E deserialize(int version, byte[] serialized) throws IOException;
}
