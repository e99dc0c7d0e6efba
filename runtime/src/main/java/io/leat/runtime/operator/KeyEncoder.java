package io.leat.runtime.operator;

import io.leat.api.functions.KeySelector;
import io.leat.api.functions.LongKeySelector;
import io.leat.api.graph.KeySpec;
import io.leat.serialize.codec.Codec;
import io.leat.serialize.key.KeyHash;
import io.leat.state.keygroup.KeyGroups;
import java.nio.ByteOrder;
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
    private final LongKeySelector<I> longSelector;
    private final Codec<K> codec;
    private final int maxParallelism;
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(64);
    private int length;
    private long hash;

    /** For one edge or operator. */
    @SuppressWarnings("unchecked") // a selector of I that is a LongKeySelector is one of I
    public KeyEncoder(KeySpec<I, K> key, int maxParallelism) {
        this.selector = key.selector();
        this.longSelector = selector instanceof LongKeySelector<?> ofLong ? (LongKeySelector<I>) ofLong : null;
        this.codec = key.keyType().createCodec();
        this.maxParallelism = maxParallelism;
    }

    /** Encodes the key of {@code record}; the accessors then speak of it. */
    public void encode(I record) throws Exception {
        if (longSelector != null) {
            // As the codec of LONG would write it, without boxing it first.
            buffer.putLong(0, longSelector.getLongKey(record), ByteOrder.LITTLE_ENDIAN);
            length = Long.BYTES;
        } else {
            encodeKey(selector.getKey(record));
        }
        hash = KeyHash.hash(buffer, 0, length);
    }

    /** Encodes a key that somebody else has found; the accessors then speak of it. */
    @SuppressWarnings("unchecked") // another class of key than the selector gives fails in the codec
    public void encodeForeign(Object key) {
        encodeKey((K) key);
        hash = KeyHash.hash(buffer, 0, length);
    }

    private void encodeKey(K key) {
        if (key == null) {
            throw new IllegalArgumentException("the key selector gave null: a record needs a key");
        }
        buffer.checkLimit(codec.maxLength(key));
        length = codec.encode(key, buffer, 0);
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
