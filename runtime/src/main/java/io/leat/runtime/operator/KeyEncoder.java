package io.leat.runtime.operator;

import io.leat.api.functions.KeySelector;
import io.leat.api.graph.KeySpec;
import io.leat.serialize.codec.Codec;
import io.leat.serialize.key.KeyHash;
import io.leat.state.keygroup.KeyGroups;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;

/**
 * From a record to its key, the key's canonical bytes, their hash, and the key group. Owned by one thread.
 *
 * @param <I> the type of the records
 * @param <K> the type of the key
 */
public final class KeyEncoder<I, K> {
    private final KeySelector<I, K> selector;
    private final Codec<K> codec;
    private final int maxParallelism;
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(64);
    private int length;
    private long hash;

    /** For one edge or operator. */
    public KeyEncoder(KeySpec<I, K> key, int maxParallelism) {
        this.selector = key.selector();
        this.codec = key.keyType().createCodec();
        this.maxParallelism = maxParallelism;
    }

    /** Encodes the key of {@code record} and returns it; the accessors then speak of it. */
    public K encode(I record) throws Exception {
        K key = selector.getKey(record);
        if (key == null) {
            throw new IllegalArgumentException("the key selector gave null: a record needs a key");
        }
        buffer.checkLimit(codec.maxLength(key));
        length = codec.encode(key, buffer, 0);
        hash = KeyHash.hash(buffer, 0, length);
        return key;
    }

    /** The bytes of the key, from 0. */
    public DirectBuffer buffer() {
        return buffer;
    }

    /** How many bytes. */
    public int length() {
        return length;
    }

    /** Their hash. */
    public long hash() {
        return hash;
    }

    /** The key group. */
    public int keyGroup() {
        return KeyGroups.of(hash, maxParallelism);
    }
}
